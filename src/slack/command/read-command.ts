import { caseId } from "../../domain/case.ts";
import { type IsoWeek, readWeek } from "../../domain/iso-week.ts";
import type { Stage } from "../../domain/stage.ts";
import type { Submission } from "../../domain/submission.ts";
import type { Text } from "../../domain/text.ts";
import { clean } from "../blocks.ts";
import type { Prefill } from "./prefill.ts";
import { caseWanted, commandStandsAlone, listWanted, weekWanted } from "./problems.ts";
import { readDetails } from "./read-details.ts";
import { readStageMove } from "./read-stage-move.ts";
import { unwrap } from "./unwrap.ts";

type Which = "all" | "mine" | "open" | "verify";

export type Command =
  | { readonly kind: "form" }
  | { readonly kind: "help" }
  | { readonly kind: "list"; readonly which: Which }
  | { readonly kind: "tasks" }
  | { readonly kind: "show" | "brief"; readonly case: number }
  | { readonly kind: "stage"; readonly case: number; readonly to: Stage; readonly reason?: string }
  | { readonly kind: "digest"; readonly week?: IsoWeek }
  | { readonly kind: "checks" }
  | { readonly kind: "lists" }
  | { readonly kind: "submission"; readonly submission: Submission }
  | {
      readonly kind: "unclear";
      readonly problems: readonly Text[];
      /** All of the text, without Slack's wrapping. */
      readonly typed: string;
      readonly understood: Prefill;
    };

const WORDS = {
  help: "help",
  hilfe: "help",
  "?": "help",
  list: "list",
  liste: "list",
  tasks: "tasks",
  aufgaben: "tasks",
  show: "show",
  zeige: "show",
  brief: "brief",
  leitfaden: "brief",
  stage: "stage",
  phase: "stage",
  digest: "digest",
  checks: "checks",
  lists: "lists",
  listen: "lists",
} as const satisfies Record<string, Command["kind"]>;

const LISTS: ReadonlyMap<string, Which> = new Map([
  ["", "all"],
  ["all", "all"],
  ["alle", "all"],
  ["mine", "mine"],
  ["meine", "mine"],
  ["open", "open"],
  ["offen", "open"],
  ["verify", "verify"],
  ["prüfen", "verify"],
]);

/**
 * What somebody typed behind /vet. A command word counts when the rest is an argument of it; otherwise the text is
 * read as a candidate, so that "List Hansen list@example.org" is a person. Never throws.
 */
export function readCommand(text: string): Command {
  const typed = clean(unwrap(text)).trim();
  if (typed === "") return { kind: "form" };
  const [first = "", ...others] = typed.split(/\s+/, 3);
  const rest = others.length > 1 ? typed.slice(first.length).trim() : (others[0] ?? "");
  const word = first.toLowerCase();
  if (rest === "" && caseId(first) !== undefined) return { kind: "show", case: caseId(first) ?? 0 };
  const command = Object.hasOwn(WORDS, word) ? WORDS[word as keyof typeof WORDS] : undefined;
  const read = command === undefined ? undefined : readWord(command, rest);
  if (read !== undefined && "kind" in read) return read;
  const details = readDetails(typed);
  if (details.ok) return { kind: "submission", submission: details.submission };
  if (read === undefined || hasDetail(details.understood))
    return { kind: "unclear", problems: details.problems, typed, understood: details.understood };
  return { kind: "unclear", problems: [read], typed, understood: {} };
}

/** The command, or what is wrong with its argument. */
function readWord(command: (typeof WORDS)[keyof typeof WORDS], rest: string): Command | Text {
  switch (command) {
    case "list": {
      const which = LISTS.get(rest.toLowerCase());
      return which === undefined ? listWanted(rest) : { kind: "list", which };
    }
    case "show":
    case "brief": {
      const number = caseId(rest) ?? caseId(`V-${rest}`);
      return number === undefined ? caseWanted(rest, command) : { kind: command, case: number };
    }
    case "stage":
      return readStageMove(rest);
    case "digest": {
      const week = readWeek(rest);
      if (week !== undefined) return { kind: "digest", week };
      return rest === "" ? { kind: "digest" } : weekWanted(rest);
    }
    default:
      return rest === "" ? { kind: command } : commandStandsAlone(command, rest);
  }
}

function hasDetail(understood: Prefill): boolean {
  return Object.keys(understood).some((key) => key !== "name");
}
