import { type CaseFile, type CaseFileExtras, caseFile } from "../../src/casefile/case-file.ts";
import type { Case } from "../../src/domain/case.ts";
import { verbatim } from "../../src/domain/text.ts";
import { buildCase, hugeCase, typicalCase } from "./build-case.ts";
import { buildLookUps, buildSearches } from "./build-look-ups.ts";
import { buildHistory } from "./every-event.ts";

const AT = "2026-03-02T09:30:00.000Z";

export function extrasOf(given: Partial<CaseFileExtras> = {}): CaseFileExtras {
  return {
    madeAt: "2026-03-17T10:00:00.000Z",
    madeBy: "Bonafide 9.9.9",
    timezone: "Europe/Berlin",
    versions: [],
    cvFiles: [],
    lookUps: [],
    searches: [],
    lists: [],
    nameOf: (name) => (name === "V-3" ? "Maria Muster" : undefined),
    people: [{ id: "U024BE7LH", name: "Nora" }],
    ...given,
  };
}

export function tinyFile(given: Partial<Case> = {}): CaseFile {
  return caseFile({ ...buildCase(), ...given }, [], extrasOf());
}

export function typicalFile(): CaseFile {
  return caseFile(typicalCase(), buildHistory("They share a flat.", 40), extrasOf());
}

/** Everything there is, with `text` wherever a candidate's, a colleague's or a publisher's words may stand. */
export function fullFile(text: string, events: number = 40): CaseFile {
  const current = hugeCase(text);
  const shown = current.submission.name;
  const submission = {
    ...current.submission,
    aliases: [shown],
    profiles: { github: shown, names: { [shown]: shown, github: shown } },
    cv: {
      text: `${text}\n${text}`,
      employment: [{ employer: shown, title: text, start: "2019-03", fullTime: true, text }],
      metadata: { author: text },
    },
    interviews: [{ mode: "video" as const, observations: ["different-person" as const], notes: text }],
    notes: text,
  };
  const history = { employment: [{ employer: shown }], education: [], skills: [{ name: shown }] };
  return caseFile(
    { ...current, submission },
    buildHistory(text, events),
    extrasOf({
      versions: [
        { at: AT, submission: { name: shown, notes: `before: ${text}`, conversation: { textOnly: true } } },
        { at: AT, submission },
      ],
      cvFiles: [
        { name: text, askedAt: AT, state: "waiting" },
        { name: text, askedAt: AT, state: "unreadable", readAt: AT, problem: verbatim(text) },
        {
          name: text,
          askedAt: AT,
          state: "read",
          readAt: AT,
          details: { characters: 9, pages: 2, revisionIds: [], lastChangedBy: text, hiddenText: text },
          drawn: history,
          confirmed: { history, by: text, at: AT },
        },
      ],
      lookUps: buildLookUps(text),
      searches: buildSearches(text).map(({ askedBy, askedAt, state, looked, foundAt }) => ({
        task: "prove-control-of-the-profile",
        askedBy,
        askedAt,
        state,
        looked,
        ...(foundAt !== undefined && { foundAt }),
      })),
      lists: [
        {
          name: text,
          publisher: text,
          publishedOn: "2026-02-20",
          licence: text,
          sanctions: true,
          entries: 3,
          version: 1,
          importedAt: AT,
        },
      ],
      nameOf: () => text,
      people: [{ id: "U024BE7LH", name: text }],
    }),
  );
}
