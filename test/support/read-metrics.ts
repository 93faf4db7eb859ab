/** Reads the Prometheus text format, strictly: what this refuses, Prometheus may refuse. */

export interface ReadSample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

export interface ReadFamily {
  readonly help: string;
  readonly type: string;
  readonly samples: readonly ReadSample[];
}

const NAME = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/;
const SAMPLE = /^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{(.*)\})? (-?\d+(?:\.\d+)?(?:e[+-]\d+)?|\+Inf|-Inf|NaN)$/;
const LABEL = /^([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\\n]|\\[\\"n])*)"(?:,|$)/;
const SUFFIXES: Readonly<Record<string, readonly string[]>> = {
  counter: [""],
  gauge: [""],
  histogram: ["_bucket", "_sum", "_count"],
};

/** The families by name. Throws with the line that is none. */
export function readMetrics(text: string): ReadonlyMap<string, ReadFamily> {
  if (!text.endsWith("\n")) throw new Error("the last line has no end");
  const families = new Map<string, { help: string; type: string; samples: ReadSample[] }>();
  const seen = new Set<string>();
  let current = "";
  for (const line of text.slice(0, -1).split("\n")) {
    const [, help, helpText = ""] = /^# HELP (\S+) (.+)$/.exec(line) ?? [];
    const [, type, typeText = ""] = /^# TYPE (\S+) (counter|gauge|histogram)$/.exec(line) ?? [];
    if (help !== undefined) {
      if (!NAME.test(help) || families.has(help))
        throw new Error(`a family that is none or comes twice: ${line}`);
      families.set(help, { help: helpText, type: "", samples: [] });
      current = help;
      continue;
    }
    const family = families.get(current);
    if (family === undefined) throw new Error(`nothing was announced: ${line}`);
    if (type !== undefined) {
      if (type !== current || family.type !== "") throw new Error(`a type at the wrong place: ${line}`);
      family.type = typeText;
      continue;
    }
    const sample = readSample(line);
    const suffixes = SUFFIXES[family.type] ?? [];
    if (!suffixes.some((suffix) => sample.name === `${current}${suffix}`)) throw new Error(`stray: ${line}`);
    const key = line.slice(0, line.lastIndexOf(" "));
    if (seen.has(key)) throw new Error(`the same series twice: ${line}`);
    seen.add(key);
    family.samples.push(sample);
  }
  for (const [name, family] of families) check(name, family);
  return families;
}

/** What the one series with these labels is; undefined when there is none. */
export function metricOf(
  families: ReadonlyMap<string, ReadFamily>,
  name: string,
  labels: Readonly<Record<string, string>> = {},
): number | undefined {
  const family = families.get(name.replace(/_(bucket|sum|count)$/, "")) ?? families.get(name);
  return family?.samples.find(
    (one) =>
      one.name === name &&
      Object.entries(labels).every(([label, value]) => one.labels[label] === value) &&
      Object.keys(one.labels).length === Object.keys(labels).length,
  )?.value;
}

function readSample(line: string): ReadSample {
  const [, name = "", inside = "", value = ""] = SAMPLE.exec(line) ?? [];
  if (name === "") throw new Error(`no sample: ${line}`);
  const labels: Record<string, string> = {};
  for (let rest = inside; rest !== ""; ) {
    const [whole = "", label = "", text = ""] = LABEL.exec(rest) ?? [];
    if (whole === "" || Object.hasOwn(labels, label)) throw new Error(`no label: ${line}`);
    labels[label] = text.replace(/\\(.)/g, (_, escaped: string) => (escaped === "n" ? "\n" : escaped));
    rest = rest.slice(whole.length);
  }
  const number =
    { "+Inf": Number.POSITIVE_INFINITY, "-Inf": Number.NEGATIVE_INFINITY }[value] ?? Number(value);
  return { name, labels, value: number };
}

function check(name: string, { type, samples }: ReadFamily): void {
  if (type === "") throw new Error(`${name} has no type`);
  if (type === "counter" && !name.endsWith("_total")) throw new Error(`${name} counts and does not say so`);
  if (type !== "gauge" && samples.some(({ value }) => !(value >= 0)))
    throw new Error(`${name} is below zero`);
  if (type !== "histogram") return;
  const ways = Map.groupBy(samples, ({ labels: { le: _, ...labels } }) => JSON.stringify(labels));
  for (const [labels, of] of ways) {
    const buckets = of.filter((one) => one.name === `${name}_bucket`);
    const values = buckets.map(({ value }) => value);
    const bounds = buckets.map((one) => (one.labels["le"] === "+Inf" ? Infinity : Number(one.labels["le"])));
    const count = of.find((one) => one.name === `${name}_count`)?.value;
    if (bounds.at(-1) !== Infinity || values.at(-1) !== count) throw new Error(`${name}${labels}: no whole`);
    for (const rising of [bounds, values])
      if (rising.some((one, at) => one < (rising[at - 1] ?? 0))) throw new Error(`${name}${labels} falls`);
  }
}
