import { isNonEmpty } from "../../domain/non-empty.ts";
import type { WatchlistHit } from "../../facts/looked-up.ts";
import { SEE } from "../../playbook/publications.ts";
import { clear, defineCheck, raise } from "../define-check.ts";
import { listed } from "../listed.ts";

/** What tells one person from another of the same name; a handle is a listed alias. */
const SECOND: readonly WatchlistHit["kind"][] = ["email", "phone", "wallet", "address", "handle"];
const MOST_SHOWN = 5;

export const nameResemblesAListedPerson = defineCheck({
  id: "name-resembles-a-listed-person",
  category: "watchlist",
  asks: {
    en: "Does the name resemble that of a person on an imported list?",
    de: "Ähnelt der Name dem einer Person auf einer eingelesenen Liste?",
  },
  because: {
    en: "Somebody who is paid must not be on a sanctions list, and a name is the first thing to compare.",
    de: "Wer bezahlt wird, darf auf keiner Sanktionsliste stehen, und der Name ist das Erste, was sich vergleichen lässt.",
  },
  ordinaryReasons: [
    {
      en: "Many people have the same name. A name alone is nearly always somebody else.",
      de: "Viele Menschen heißen gleich. Ein Name allein meint fast immer jemand anderen.",
    },
    {
      en: "Two names became alike only when they were written in another script.",
      de: "Zwei Namen ähneln sich erst in der Umschrift.",
    },
  ],
  cannotKnow: {
    en: "Whether it is the same person. A named reviewer decides that with details kept outside this tool.",
    de: "Ob es dieselbe Person ist. Das entscheidet eine benannte zweite Person anhand von Angaben, die nicht hier liegen.",
  },
  sources: [SEE.NOM334],
  settledBy: ["screen-against-sanctions"],
  maturity: "steady",
  basis: "computed",
  strengths: ["weak", "strong"],
  needs: ["watchlistHits"],

  run({ watchlistHits }) {
    const names = watchlistHits.filter((hit) => hit.kind === "name");
    const entries = new Set(names.map((hit) => hit.entry));
    const seconds = watchlistHits.filter((hit) => SECOND.includes(hit.kind) && entries.has(hit.entry));
    const agreed = new Set(seconds.map((hit) => hit.entry));
    const shown = agreed.size === 0 ? names : [...names.filter((hit) => agreed.has(hit.entry)), ...seconds];
    const evidence = shown.slice(0, MOST_SHOWN).map(listed);
    if (!isNonEmpty(evidence)) return clear;
    return raise({
      strength: agreed.size === 0 ? "weak" : "strong",
      says: agreed.size === 0 ? NAME_ALONE : WITH_ANOTHER_DETAIL,
      evidence,
    });
  },
});

const NAME_ALONE = {
  en: "The name resembles one on an imported list. Nothing else agrees so far.",
  de: "Der Name ähnelt einem auf einer eingelesenen Liste. Sonst stimmt bisher nichts überein.",
};
const WITH_ANOTHER_DETAIL = {
  en: "The name resembles one on an imported list, and another detail of the same entry agrees.",
  de: "Der Name ähnelt einem auf einer eingelesenen Liste, und eine weitere Angabe desselben Eintrags stimmt überein.",
};
