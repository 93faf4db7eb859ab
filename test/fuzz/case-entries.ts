/** A case from end to end: checked, kept, told in Slack, shown in a terminal, filed as a page. */
import { assess } from "../../src/assessment/assess.ts";
import { toHtml } from "../../src/casefile/page.ts";
import { CHECKS } from "../../src/checks/index.ts";
import { caseText, historyText } from "../../src/cli/case-text.ts";
import { jsonLine } from "../../src/cli/json-line.ts";
import { openWorld } from "../../src/cli/open-world.ts";
import { readConfig } from "../../src/config.ts";
import { LANGUAGES } from "../../src/domain/text.ts";
import { comparableCv, cvSketch } from "../../src/facts/cv-sketch.ts";
import { known } from "../../src/facts/index.ts";
import { SKETCH_KEY_BYTES, sketchKey } from "../../src/facts/min-hash.ts";
import type { Reader } from "../../src/slack/messages/content.ts";
import { fileOf } from "../../src/workflows/case-file.ts";
import { vet } from "../../src/workflows/vet.ts";
import { fullFile } from "../support/build-case-file.ts";
import { caseMessages } from "../support/every-message.ts";
import { fc } from "../support/properties.ts";
import { entryPoint } from "./entry-point.ts";
import { expect, expectHarmlessMessage, expectHarmlessOnTerminal, expectHarmlessPage } from "./harmless.ts";
import { hostileText } from "./hostile.ts";
import { hostileSubmissions } from "./hostile-submissions.ts";

const AT = "2026-03-03T09:00:00.000Z";
const SKETCH_KEY = sketchKey(new Uint8Array(SKETCH_KEY_BYTES).fill(7));
const readers = LANGUAGES.map((language): Reader => ({ language, timezone: "Europe/Berlin" }));

function openFuzzWorld() {
  const read = readConfig({ LINK_KEY: "a secret of the tests, long enough" }, "command-line");
  if (!read.ok) throw new Error(read.problems.join("; "));
  return openWorld(
    {
      ...{ positionals: [], flags: {}, config: read.config, database: undefined, input: process.stdin },
      clock: { now: () => new Date(AT) },
      print: () => undefined,
      complain(line) {
        throw new Error(line);
      },
    },
    ":memory:",
  );
}

let opened: ReturnType<typeof openFuzzWorld> | undefined;

const GATHERED = { seenAt: AT, now: AT, passedTasks: [], failedTasks: [], earlier: known([]) };

export const assessed = entryPoint(
  { name: "submission: facts and checks", share: 100 },
  hostileSubmissions,
  (submission) => {
    assess(CHECKS, submission, GATHERED, (check, error) => {
      throw new Error(`${check} failed`, { cause: error });
    });
    cvSketch(comparableCv(submission), SKETCH_KEY);
    return () => undefined;
  },
);

export const told = entryPoint(
  { name: "submission: kept beside others, told, shown, filed", share: 4, untimed: true },
  fc.tuple(hostileSubmissions, fc.constantFrom(...readers)),
  ([submission, reader]) => {
    opened ??= openFuzzWorld();
    const { world, storage } = opened;
    const current = vet(world, { submission, by: "U024BE7LH", via: "form", at: AT });
    const messages = caseMessages(current, reader);
    const history = storage.history.of(current.id);
    const shown = [caseText(current, reader.language), historyText(history).join("\n"), jsonLine(current)];
    const file = fileOf(storage, current.id, {
      ...{ madeAt: AT, madeBy: "Bonafide 9.9.9", timezone: "Europe/Berlin" },
    });
    if (file === undefined) throw new Error("no case file");
    const filed = toHtml(file, reader.language);
    return () => {
      messages.forEach(expectHarmlessMessage);
      shown.forEach(expectHarmlessOnTerminal);
      const kept = JSON.stringify(JSON.parse(jsonLine(current)));
      expect(kept === JSON.stringify(current), "JSON that says something else", kept);
      expectHarmlessPage(filed);
    };
  },
);

export const page = entryPoint(
  { name: "case file full of hostile words", share: 3, untimed: true },
  fc.tuple(hostileText(300), fc.constantFrom(...LANGUAGES)),
  ([text, language]) => {
    const filed = toHtml(fullFile(text, 5), language);
    return () => expectHarmlessPage(filed);
  },
);
