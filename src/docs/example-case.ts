import { toHtml } from "../casefile/page.ts";
import { openWorld } from "../cli/open-world.ts";
import { readConfig } from "../config.ts";
import { PEOPLE } from "../demo/people.ts";
import type { LookUpAnswer } from "../domain/look-up.ts";
import type { Submission } from "../domain/submission.ts";
import type { Answer, TaskId } from "../domain/task.ts";
import type { ListRecord } from "../domain/watchlist.ts";
import { addDetails } from "../workflows/add-details.ts";
import { answerTask } from "../workflows/answer-task.ts";
import { caseNow } from "../workflows/assess-case.ts";
import { fileOf } from "../workflows/case-file.ts";
import { confirmDecision, decide } from "../workflows/decide.ts";
import { importList } from "../workflows/import-list.ts";
import { runLookUps } from "../workflows/look-up.ts";
import { remindDue } from "../workflows/remind.ts";
import type { Outside } from "../workflows/sources.ts";
import { vet } from "../workflows/vet.ts";
import type { World } from "../workflows/world.ts";

const NORA = "U0NORA";
const TOMAS = "U0TOMAS";
const PEOPLE_HERE = [
  { id: NORA, name: "Nora" },
  { id: TOMAS, name: "Tomás" },
];

/** What invented servers say about the invented candidate. */
const ANSWERS: Readonly<Record<string, LookUpAnswer>> = {
  dns: { source: "dns", canReceive: true },
  rdap: { source: "rdap", registeredAt: "2026-01-19T08:12:00.000Z" },
};
const OUTSIDE: Outside = {
  enabled: ["dns", "rdap"],
  async ask({ source, about }) {
    const answer = ANSWERS[source];
    const host = source === "rdap" ? "rdap.example" : about;
    return answer === undefined
      ? { ok: false, host, because: { en: "No answer.", de: "Keine Antwort." } }
      : { ok: true, host, answer };
  },
  findCode: async () => ({ found: false, because: { en: "Not there.", de: "Nicht da." } }),
};

/** `examples/case-file.html`: a case of the demo's invented people, from the first warning to a decision by two. */
export async function exampleCaseFile(): Promise<string> {
  const read = readConfig({}, "command-line");
  if (!read.ok) throw new Error(read.problems.join("\n"));
  const { world, storage } = openWorld(
    {
      positionals: [],
      flags: {},
      config: read.config,
      database: ":memory:",
      clock: { now: () => new Date("2026-03-03T09:00:00Z") },
      input: process.stdin,
      print() {},
      complain(line) {
        throw new Error(line);
      },
    },
    ":memory:",
  );
  try {
    const id = await story({ ...world, outside: OUTSIDE });
    const file = fileOf(storage, id, {
      madeAt: "2026-03-17T10:00:00.000Z",
      madeBy: "Bonafide, invented example",
      timezone: "Europe/Berlin",
      people: PEOPLE_HERE,
    });
    if (file === undefined) throw new Error("the example has no case");
    return `${toHtml(file, "en")}\n`;
  } finally {
    storage.close();
  }
}

async function story(world: World): Promise<number> {
  await importList(
    world.storage,
    {
      name: "Known details",
      publisher: "Example CERT",
      licence: "Free for internal use; do not pass on.",
      sanctions: false,
      records: listed(),
    },
    "2026-03-02T08:00:00.000Z",
  );
  const submitted = (label: string, by: string, at: string) =>
    vet(world, { submission: submissionOf(label), by, via: "form", at });
  submitted("Alex Carter", TOMAS, "2026-02-26T09:20:00.000Z");
  const { id } = submitted("Michael Brandt", NORA, "2026-03-03T09:05:00.000Z");
  await runLookUps(world, "2026-03-03T09:05:30.000Z");
  const answer = (task: TaskId, given: Answer, by: string, at: string, note?: string) =>
    answerTask(world, {
      task: rowOf(world, id, task),
      answer: given,
      by,
      at,
      via: "reaction",
      key: `${task} ${at}`,
      ...(note !== undefined && { note }),
    });
  answer("compare-with-the-earlier-candidate", "mine", TOMAS, "2026-03-03T13:40:00.000Z");
  remindDue(world, "2026-03-04T08:00:00.000Z");
  answer(
    "compare-with-the-earlier-candidate",
    "inconclusive",
    TOMAS,
    "2026-03-04T10:10:00.000Z",
    "Both say the number is theirs.",
  );
  answer("interview-on-video-or-in-person", "passed", NORA, "2026-03-05T14:30:00.000Z");
  answer("check-identity-on-the-call", "passed", NORA, "2026-03-05T14:32:00.000Z");
  remindDue(world, "2026-03-06T08:00:00.000Z");
  addDetails(world, {
    case: id,
    by: NORA,
    via: "form",
    at: "2026-03-06T11:00:00.000Z",
    submission: { ...caseNow(world, id).submission, emails: ["michael@brandt-systems.example"] },
  });
  await runLookUps(world, "2026-03-06T11:00:30.000Z");
  remindDue(world, "2026-03-09T08:00:00.000Z");
  answer(
    "call-references-on-company-line",
    "not-needed",
    NORA,
    "2026-03-09T09:15:00.000Z",
    "No references were asked for in this process.",
  );
  answer(
    "confirm-the-payee-name",
    "failed",
    TOMAS,
    "2026-03-10T12:20:00.000Z",
    "The bank does not confirm this name for the account.",
  );
  remindDue(world, "2026-03-11T09:00:00.000Z");
  const reason = "The account belongs to somebody else, and nobody could say to whom. We asked twice.";
  const proposed = decide(world, id, {
    decision: "not-cleared",
    reason,
    by: NORA,
    at: "2026-03-12T15:00:00.000Z",
  });
  const proposal = proposed?.case.proposal?.id;
  if (proposal === undefined) throw new Error("the example has no proposal");
  confirmDecision(world, { proposal, by: TOMAS, at: "2026-03-13T09:30:00.000Z" });
  return id;
}

async function* listed(): AsyncGenerator<ListRecord> {
  yield { kind: "issue", publishedOn: "2026-02-20" };
  yield {
    kind: "entry",
    entry: {
      key: "17",
      kind: "unknown",
      names: [],
      indicators: [{ kind: "phone", value: "+44 7400 123456" }],
      programmes: [],
    },
  };
}

function submissionOf(label: string): Submission {
  const form = PEOPLE.find((person) => person.label === label)?.form;
  if (form === undefined) throw new Error(`the demo has no ${label} with a form`);
  return form;
}

function rowOf(world: World, id: number, task: TaskId): number {
  const found = caseNow(world, id).tasks.find((one) => one.task === task);
  if (found === undefined) throw new Error(`the example has no task ${task}`);
  return found.id;
}
