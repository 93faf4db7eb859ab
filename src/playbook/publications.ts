import type { Publication } from "../domain/finding.ts";

/** Where the knowledge behind checks and tasks was published. */
export const SEE = {
  BfV24: {
    title:
      "Bundesamt für Verfassungsschutz: Sicherheitshinweis für die Wirtschaft 02/2024, nordkoreanische IT-Worker",
    url: "https://www.verfassungsschutz.niedersachsen.de/startseite/spionageabwehr/cyberabwehr/weitere_informationen/sicherheitshinweis-des-bfv-fur-die-wirtschaft-nordkoreanische-it-worker-244997.html",
  },
  US22: {
    title: "US State, Treasury and FBI: Guidance on the DPRK's Information Technology Workers, 16 May 2022",
    url: "https://ofac.treasury.gov/media/923126/download?inline",
  },
  USROK23: {
    title: "FBI and Republic of Korea: additional guidance on DPRK IT workers, 18 October 2023",
    url: "https://www.ic3.gov/PSA/2023/PSA231018",
  },
  FBI25a: {
    title: "FBI IC3: public service announcement on North Korean IT workers, 23 January 2025",
    url: "https://www.ic3.gov/PSA/2025/PSA250123",
  },
  FBI25b: {
    title: "FBI IC3: public service announcement on North Korean IT workers, 23 July 2025",
    url: "https://www.ic3.gov/PSA/2025/PSA250723-4",
  },
  CSA26: {
    title: "Japan, US, Australia and Germany: joint cybersecurity advisory, 18 September 2026",
    url: "https://www.ic3.gov/CSA/2026/260918.pdf",
  },
  JP24: {
    title: "Japan, NPA, MOFA, MOF and METI: notice to companies about North Korean IT workers, 26 March 2024",
    url: "https://www.meti.go.jp/press/2023/03/20240326002/20240326002.html",
  },
  JeFiu: {
    title: "Jersey Financial Intelligence Unit: typology on DPRK IT workers",
    url: "https://www.fiu.je/typologies/pf-dprk-it-workers-fraud",
  },
  OFSI24: {
    title:
      "UK Office of Financial Sanctions Implementation: advisory on North Korean IT workers, September 2024",
    url: "https://www.gov.uk/government/organisations/office-of-financial-sanctions-implementation",
  },
  MAND24: {
    title: "Mandiant: Staying a Step Ahead, Mitigating the DPRK IT Worker Threat, September 2024",
    url: "https://cloud.google.com/blog/topics/threat-intelligence/mitigating-dprk-it-worker-threat/",
  },
  GTIG25: {
    title: "Google Threat Intelligence Group: DPRK IT Workers Expanding in Scope and Scale, April 2025",
    url: "https://cloud.google.com/blog/topics/threat-intelligence/dprk-it-workers-expanding-scope-scale/",
  },
  U42: {
    title: "Unit 42: North Korean synthetic identity creation, April 2025",
    url: "https://unit42.paloaltonetworks.com/north-korean-synthetic-identity-creation/",
  },
  MSFT25: {
    title: "Microsoft: Jasper Sleet, North Korean remote IT workers' evolving tactics, 30 June 2025",
    url: "https://www.microsoft.com/en-us/security/blog/2025/06/30/jasper-sleet-north-korean-remote-it-workers-evolving-tactics-to-infiltrate-organizations/",
  },
  S1: {
    title: "SentinelLABS: DPRK IT Workers, a network of active front companies, November 2024",
    url: "https://www.sentinelone.com/labs/dprk-it-workers-a-network-of-active-front-companies-and-their-links-to-china/",
  },
  SWX24: {
    title: "Secureworks Counter Threat Unit: North Korean IT worker schemes, October 2024",
    url: "https://www.secureworks.com/blog/fraudulent-north-korean-it-worker-schemes",
  },
  DTEX24: {
    title: "DTEX: Exposing DPRK's Cyber Syndicate and Hidden IT Workforce",
    url: "https://reports.dtexsystems.com/DTEX-Exposing+DPRK+Cyber+Syndicate+and+Hidden+IT+Workforce.pdf",
  },
  KB4: {
    title: "KnowBe4: account of a North Korean IT worker in its own hiring, July 2024",
    url: "https://blog.knowbe4.com/how-a-north-korean-fake-it-worker-tried-to-infiltrate-us",
  },
  KRK25: {
    title: "Kraken: How we identified a North Korean hacker who tried to get a job at Kraken, May 2025",
    url: "https://blog.kraken.com/news/how-we-identified-a-north-korean-hacker",
  },
  AMZ25: {
    title: "NBC News on a statement by Amazon's Chief Security Officer, December 2025",
    url: "https://www.nbcnews.com/world/north-korea/north-korea-agents-amazon-jobs-laptop-farms-ai-rcna250627",
  },
  RF26: {
    title: "Recorded Future, Insikt Group: research on PurpleDelta, August 2026",
    url: "https://www.recordedfuture.com/research/",
  },
  SEK26: {
    title: "Sekoia and Kudelski Security: research on North Korean IT workers, September 2026",
    url: "https://blog.sekoia.io/",
  },
  SP26: {
    title: "Silent Push: research on North Korean IT workers, September 2026",
    url: "https://www.silentpush.com/blog/",
  },
  SEAL: {
    title: "Security Alliance frameworks: Insider Threats (DPRK)",
    url: "https://frameworks.securityalliance.dev/insider-threats/index.html",
  },
  KET: {
    title: "Ketman: DPRK IT Workers threat in Open Source Organizations, March 2025",
    url: "https://ketman.org/dprk-it-workers-risks.html",
  },
  KOL: {
    title: "Koliber Services: articles on interviewing remote candidates",
    url: "https://koliber.com/articles",
  },
  CN: {
    title: "CNET on the FBI's notice about altered video in technology job interviews, July 2022",
    url: "https://www.cnet.com/tech/computing/fbi-warns-that-scammers-are-using-deepfakes-in-tech-job-interviews/",
  },
  W3H: {
    title: "Security Alliance frameworks: hardening the hiring process in Web3 projects",
    url: "https://frameworks.securityalliance.dev/insider-threats/mitigating-dprk-it-workers.html",
  },
  NOM334: {
    title: "OpenSanctions nomenklatura, issue 334: what a score on the name alone can tell",
    url: "https://github.com/opensanctions/nomenklatura/issues/334",
  },
} as const satisfies Record<string, Publication>;
