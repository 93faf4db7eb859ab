import type { LookUpAnswer, LookUpSource } from "../../src/domain/look-up.ts";
import { verbatim } from "../../src/domain/text.ts";
import type { ControlCheck } from "../../src/workflows/control-ports.ts";
import type { LookUp } from "../../src/workflows/look-up-ports.ts";
import type { ControlOffer } from "../../src/workflows/prove-control.ts";
import { codeAccount } from "./outside.ts";

const AT = "2026-03-02T09:30:00.000Z";
const EARLIER = "2026-02-28T09:00:00.000Z";

type Ending =
  | { readonly answer: LookUpAnswer; readonly seenAt?: string }
  | { readonly reason: string }
  | "waiting";

function lookUp(
  source: LookUpSource,
  about: string,
  given: Partial<Pick<LookUp, "because" | "askedBy">>,
  ending: Ending,
): LookUp {
  const asked = {
    ...{ id: 1, case: 12, question: { source, about }, because: ["account-holder-differs"] },
    ...{ askedBy: "bonafide", askedAt: AT, attempts: 1, ...given },
  };
  if (ending === "waiting") return { ...asked, state: "waiting" };
  if ("reason" in ending)
    return { ...asked, state: "silent", host: "", reason: verbatim(ending.reason), answeredAt: AT };
  return { ...asked, state: "answered", host: `${source}.example`, seenAt: AT, answeredAt: AT, ...ending };
}

/** Every answer there is, in every state; `text` stands wherever somebody else's words may stand. */
export function buildLookUps(text: string): readonly LookUp[] {
  const click = { because: "click", askedBy: "U024BE7LH" } as const;
  return [
    lookUp("github", "janedoe", {}, { answer: codeAccount() }),
    lookUp("github", text, click, { answer: { source: "github", account: null } }),
    lookUp("github", text, click, { answer: { source: "github", account: null, renamedTo: text } }),
    lookUp("dns", "doe.dev", {}, { answer: { source: "dns", canReceive: true } }),
    lookUp("dns", text, {}, { answer: { source: "dns", canReceive: false }, seenAt: EARLIER }),
    lookUp("rdap", "doe.dev", {}, { answer: { source: "rdap", registeredAt: EARLIER }, seenAt: EARLIER }),
    lookUp("rdap", text, { because: [text, "a", "b"] }, { answer: { source: "rdap", registeredAt: null } }),
    lookUp("links", text, { because: "command-line", askedBy: "command-line" }, { reason: text }),
    lookUp("links", "https://doe.dev/", click, { answer: { source: "links", status: 404 } }),
    lookUp("links", text, {}, "waiting"),
  ];
}

export function buildSearches(text: string): readonly ControlCheck[] {
  const asked = { id: 1, task: 41, askedBy: "U024BE7LH", askedAt: AT, answerTo: "{}", attempts: 1 };
  const looked = [{ place: text, because: verbatim(text) }];
  return [
    { ...asked, state: "waiting", looked: [] },
    { ...asked, state: "found", looked, foundAt: text, answeredAt: AT },
    { ...asked, state: "not-found", looked, answeredAt: AT },
  ];
}

export function buildOffer(text: string, canCheck: boolean): ControlOffer {
  return {
    code: "bonafide-7K3M-Q9TX",
    canCheck,
    places: [
      { kind: "github", handle: text },
      { kind: "page", url: text },
      { kind: "domain", domain: text },
      { kind: "elsewhere", address: text },
    ],
  };
}
