/**
 * The Prometheus text format, version 0.0.4: https://prometheus.io/docs/instrumenting/exposition_formats/. Names and
 * label values are words of ours (a kind, a method, an outcome), never anything that a person wrote.
 */

export type Labels = Readonly<Record<string, string>>;

export interface Sample {
  readonly labels?: Labels;
  readonly value: number;
}

interface Line extends Sample {
  readonly suffix?: "_bucket" | "_sum" | "_count";
}

interface Family {
  readonly name: string;
  readonly help: string;
  readonly type: "counter" | "gauge" | "histogram";
  readonly lines: () => readonly Line[];
}

export interface Registry {
  /** Goes up only; `name` ends in `_total`. */
  counter(name: string, help: string): (labels?: Labels, by?: number) => void;
  /** Read when somebody asks. */
  gauge(name: string, help: string, read: () => number | readonly Sample[]): void;
  /** How often a value was at most each of `bounds`, which rise. */
  histogram(name: string, help: string, bounds: readonly number[]): (value: number, labels?: Labels) => void;
  text(): string;
}

export function createRegistry(): Registry {
  const families: Family[] = [];
  return {
    counter(name, help) {
      const counts = createSeries(() => ({ count: 0 }));
      families.push({
        name,
        help,
        type: "counter",
        lines: () => counts.all().map(([labels, { count }]) => ({ labels, value: count })),
      });
      return (labels = {}, by = 1) => {
        counts.of(labels).count += by;
      };
    },
    gauge(name, help, read) {
      const lines = () => {
        const value = read();
        return typeof value === "number" ? [{ value }] : value;
      };
      families.push({ name, help, type: "gauge", lines });
    },
    histogram(name, help, bounds) {
      const seen = createSeries(() => ({ within: bounds.map(() => 0), sum: 0, count: 0 }));
      families.push({
        name,
        help,
        type: "histogram",
        lines: () => seen.all().flatMap(([labels, one]) => histogramLines(labels, one, bounds)),
      });
      return (value, labels = {}) => {
        const one = seen.of(labels);
        one.count += 1;
        one.sum += value;
        for (const [index, bound] of bounds.entries())
          if (value <= bound) one.within[index] = (one.within[index] ?? 0) + 1;
      };
    },
    text: () => families.map(familyText).join(""),
  };
}

function histogramLines(
  labels: Labels,
  {
    within,
    sum,
    count,
  }: { readonly within: readonly number[]; readonly sum: number; readonly count: number },
  bounds: readonly number[],
): readonly Line[] {
  return [
    ...bounds.map(
      (bound, index): Line => ({
        suffix: "_bucket",
        labels: { ...labels, le: String(bound) },
        value: within[index] ?? 0,
      }),
    ),
    { suffix: "_bucket", labels: { ...labels, le: "+Inf" }, value: count },
    { suffix: "_sum", labels, value: sum },
    { suffix: "_count", labels, value: count },
  ];
}

/** One value per set of labels, which always come in the same order at one place. */
function createSeries<T>(begin: () => T) {
  const known = new Map<string, readonly [Labels, T]>();
  return {
    of(labels: Labels): T {
      const key = JSON.stringify(labels);
      const found = known.get(key) ?? ([labels, begin()] as const);
      known.set(key, found);
      return found[1];
    },
    all: () => [...known.values()],
  };
}

function familyText({ name, help, type, lines }: Family): string {
  const samples = lines().map(
    ({ suffix = "", labels = {}, value }) => `${name}${suffix}${labelText(labels)} ${numberText(value)}\n`,
  );
  return `# HELP ${name} ${help.replaceAll("\\", "\\\\").replaceAll("\n", "\\n")}\n# TYPE ${name} ${type}\n${samples.join("")}`;
}

function labelText(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`);
  return pairs.length === 0 ? "" : `{${pairs.join(",")}}`;
}

function escaped(value: string): string {
  return value.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
}

function numberText(value: number): string {
  if (value === Number.POSITIVE_INFINITY) return "+Inf";
  return value === Number.NEGATIVE_INFINITY ? "-Inf" : String(value);
}
