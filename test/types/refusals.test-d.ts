/*
 * What the types refuse. The compiler fails on a line below as soon as it would accept it: an unused
 * "@ts-expect-error" is an error. Nothing here is run.
 */
import { clear, defineCheck, raise } from "../../src/checks/define-check.ts";
import type { Finding } from "../../src/domain/finding.ts";
import type { Text } from "../../src/domain/text.ts";

const text: Text = { en: "A sentence.", de: "Ein Satz." };
const evidence = { says: text, source: { name: "submission", seenAt: "2026-02-03T10:00:00.000Z" } };

const described = {
  id: "an-example",
  category: "payment",
  asks: text,
  because: text,
  ordinaryReasons: [text],
  cannotKnow: text,
  sources: [],
  settledBy: ["confirm-the-payee-name"],
  maturity: "steady",
  basis: "computed",
} as const;

defineCheck({ ...described, strengths: ["weak"], needs: ["names"], run: () => clear });

defineCheck({
  ...described,
  // @ts-expect-error a check without an ordinary reason is not a check
  ordinaryReasons: [],
  strengths: ["weak"],
  needs: ["names"],
  run: () => clear,
});

defineCheck({
  ...described,
  // @ts-expect-error a check that no task settles leaves people alone with it
  settledBy: [],
  strengths: ["weak"],
  needs: ["names"],
  run: () => clear,
});

defineCheck({
  ...described,
  strengths: ["weak"],
  needs: ["names"],
  // @ts-expect-error a check sees only the facts that it declares
  run: ({ payment }) => (payment === undefined ? clear : clear),
});

defineCheck({
  ...described,
  strengths: ["weak"],
  needs: ["names"],
  // @ts-expect-error a check raises only with a strength that it declares
  run: () => raise({ strength: "strong", says: text, evidence: [evidence] }),
});

defineCheck({
  ...described,
  strengths: ["weak"],
  // @ts-expect-error there is no such fact
  needs: ["nationality"],
  run: () => clear,
});

// @ts-expect-error a finding without evidence cannot be checked by anybody
raise({ strength: "weak", says: text, evidence: [] });

// @ts-expect-error a sentence without German cannot be read by everybody
const unread: Text = { en: "A sentence." };

const finding: Finding = {
  check: "an-example",
  category: "payment",
  strength: "weak",
  settled: false,
  says: text,
  // @ts-expect-error a finding without evidence cannot be stored either
  evidence: [],
  because: text,
  ordinaryReasons: [text],
  sources: [],
  tasks: ["confirm-the-payee-name"],
  cases: [],
};

export type Refused = typeof unread | typeof finding;
