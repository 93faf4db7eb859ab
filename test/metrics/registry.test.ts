import { describe, expect, test } from "vitest";
import { createRegistry } from "../../src/metrics/registry.ts";
import { fc } from "../support/properties.ts";
import { metricOf, readMetrics } from "../support/read-metrics.ts";

describe("the text", () => {
  test("is what Prometheus reads, byte for byte", () => {
    const registry = createRegistry();
    const calls = registry.counter("calls_total", "Calls.");
    registry.gauge("rows", "Rows that wait.", () => 3);
    const seconds = registry.histogram("work_seconds", "Work.", [0.1, 1]);
    calls({ method: "chat.update", outcome: "done" });
    calls({ method: "chat.update", outcome: "done" }, 2);
    seconds(0.1, { kind: "vet" });
    seconds(0.5, { kind: "vet" });
    seconds(7, { kind: "vet" });
    expect(registry.text()).toBe(
      `# HELP calls_total Calls.
# TYPE calls_total counter
calls_total{method="chat.update",outcome="done"} 3
# HELP rows Rows that wait.
# TYPE rows gauge
rows 3
# HELP work_seconds Work.
# TYPE work_seconds histogram
work_seconds_bucket{kind="vet",le="0.1"} 1
work_seconds_bucket{kind="vet",le="1"} 2
work_seconds_bucket{kind="vet",le="+Inf"} 3
work_seconds_sum{kind="vet"} 7.6
work_seconds_count{kind="vet"} 3
`,
    );
  });

  test("names a family that has counted nothing yet", () => {
    const registry = createRegistry();
    registry.counter("calls_total", "Calls.");
    expect(readMetrics(registry.text()).get("calls_total")).toEqual({
      help: "Calls.",
      type: "counter",
      samples: [],
    });
  });

  test("can be read back whatever the labels, the help and the numbers are", () => {
    const numbers = fc.oneof(
      fc.double({ noNaN: true, min: 0 }),
      fc.constantFrom(0, 1e21, 1e-9, Number.POSITIVE_INFINITY),
    );
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), numbers, (label, number) => {
        const registry = createRegistry();
        registry.gauge("rows", `Rows\\ of\n${label.replaceAll(/[\r\n]/g, "")}.`, () => [
          { labels: { kind: label }, value: number },
        ]);
        // A line ends at "\n" and nowhere else.
        fc.pre(!/[\r\u2028\u2029]/.test(label));
        expect(metricOf(readMetrics(registry.text()), "rows", { kind: label })).toBe(number);
      }),
    );
  });
});
