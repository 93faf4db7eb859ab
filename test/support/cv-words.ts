/** What the invented CVs are written with. Everybody of one profession has the same words, tools and stock phrases. */
export const VERBS =
  "built led moved rewrote shipped designed automated measured introduced replaced planned tested documented migrated simplified reviewed operated extended profiled rolled secured reduced prepared negotiated presented traced scheduled split merged hardened".split(
    " ",
  );
export const ADJECTIVES =
  "internal public nightly shared regional central legacy external weekly critical slow reliable monthly mobile temporary distributed manual automatic joint seasonal".split(
    " ",
  );
export const LINKS =
  "for with within across behind before after during without around through between despite toward".split(
    " ",
  );
export const ENDS =
  "so that support calls fell by | which saved each month about | and brought the waiting time down to | until the share of failures was below | serving every day about | while the number of releases rose to | which the auditors tested in | after a pilot with | with a budget of | for customers in".split(
    " | ",
  );
export const NAMES =
  "Arvato Bergwerk Calanthe Dornfeld Elbkontor Fjordline Galenus Hafnia Isarnetz Jurablick Kestrel Lindhorst Marivo Nordwall Oderquelle Pallas Quellhof Rheingold Seewind Tannhof Ufernah Velonia Wellmann Ysera Zirbel Altona Birkenau Cordoba Drachme Eulenruf".split(
    " ",
  );

export interface Profession {
  readonly title: string;
  readonly nouns: readonly string[];
  readonly tools: readonly string[];
}

function profession(title: string, nouns: string, tools: string): Profession {
  return { title, nouns: nouns.split(" "), tools: tools.split(", ") };
}

export const PROFESSIONS: readonly [Profession, ...Profession[]] = [
  profession(
    "Backend engineer",
    "ledger queue endpoint checkout billing invoice cache schema gateway tenant refund webhook tariff export importer scheduler parcel catalogue permission session search index report account stock dispatch carrier contract payment migration",
    "Java, Spring Boot, PostgreSQL, Kafka, Redis, Docker, Kubernetes, Hibernate, Terraform, Jenkins",
  ),
  profession(
    "Frontend engineer",
    "form layout basket dialog chart dashboard menu table wizard theme widget page card map editor calendar upload filter banner animation font keyboard contrast bundle route translation preview toolbar onboarding landing",
    "TypeScript, React, Redux, Webpack, Cypress, Next.js, GraphQL, Jest, Storybook, Sass",
  ),
  profession(
    "Data engineer",
    "warehouse pipeline partition forecast feature notebook ingestion lineage aggregate cohort snapshot sensor stream metric backfill dimension customer table retention experiment label anomaly dataset query extract archive model score segment sample",
    "Python, Spark, Airflow, Snowflake, Kafka, pandas, BigQuery, dbt, Docker, Terraform",
  ),
  profession(
    "Platform engineer",
    "cluster node registry rollout alert incident firewall certificate backup volume quota tunnel mirror runner image secret proxy balancer zone budget runbook pager inventory upgrade failover audit storage template network pipeline",
    "Kubernetes, Terraform, Ansible, Prometheus, Grafana, Helm, Docker, Jenkins, Vault, Go",
  ),
];
