import { expect, test } from "vitest";
import { whatChanged } from "../../src/assessment/what-changed.ts";
import type { Finding } from "../../src/domain/finding.ts";
import { buildCase, buildEvidence, buildFinding } from "../support/build-case.ts";

const of = (findings: readonly Finding[]) => buildCase({ assessment: { findings } }).assessment;
const a = buildFinding({ check: "a" });
const b = buildFinding({ check: "b" });
const names = (findings: readonly Finding[]) => findings.map(({ check }) => check);

test.each<
  [
    string,
    readonly Finding[],
    readonly Finding[],
    { raised?: string[]; otherwise?: string[]; gone?: string[] },
  ]
>([
  ["nothing", [a], [a], {}],
  ["one more", [a], [a, b], { raised: ["b"] }],
  ["one fewer", [a, b], [b], { gone: ["a"] }],
  ["one settled", [a], [{ ...a, settled: true }], { gone: ["a"] }],
  ["one open again", [{ ...a, settled: true }], [a], { raised: ["a"] }],
  ["other values", [a], [{ ...a, evidence: [buildEvidence("Name: Jane Roe")] }], { otherwise: ["a"] }],
  ["another strength", [a], [{ ...a, strength: "weak" }], { otherwise: ["a"] }],
  [
    "only the day on which it was seen",
    [a],
    [
      {
        ...a,
        evidence: [
          buildEvidence("Name: Jane Doe", { seenAt: "2026-05-05T09:00:00.000Z" }),
          a.evidence[1] ?? a.evidence[0],
        ],
      },
    ],
    {},
  ],
])("%s", (_, before, after, { raised = [], otherwise = [], gone = [] }) => {
  const changed = whatChanged(of(before), of(after));
  expect({
    raised: names(changed.raised),
    otherwise: names(changed.otherwise),
    gone: names(changed.gone),
  }).toEqual({ raised, otherwise, gone });
  expect(changed).not.toHaveProperty("level");
  expect(changed.tasks).toEqual([]);
});

test("another level and new tasks", () => {
  const task = { id: "meet-in-person", owner: "hiring", baseline: false, because: ["a"] } as const;
  expect(whatChanged(of([]), { ...of([]), level: "verify-first", tasks: [task] })).toMatchObject({
    level: { from: "nothing-raised", to: "verify-first" },
    tasks: ["meet-in-person"],
  });
});
