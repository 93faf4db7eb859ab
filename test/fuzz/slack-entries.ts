/** What comes in from Slack: commands, messages, forms, and what buttons and forms carry. */
import { brotliCompressSync } from "node:zlib";
import { readSubmission } from "../../src/domain/read-submission.ts";
import type { Submission } from "../../src/domain/submission.ts";
import { LANGUAGES } from "../../src/domain/text.ts";
import { clamp, flat } from "../../src/slack/blocks.ts";
import { prefillFromMessage } from "../../src/slack/command/prefill-from-message.ts";
import { readCommand } from "../../src/slack/command/read-command.ts";
import { unwrap } from "../../src/slack/command/unwrap.ts";
import { packDraft, unpackDraft } from "../../src/slack/draft-value.ts";
import { readAboutTask } from "../../src/slack/forms/about-task.ts";
import { answerForm, readAnswerForm } from "../../src/slack/forms/answer-form.ts";
import { cvHistoryForm, readCvHistory } from "../../src/slack/forms/cv-history-form.ts";
import { decisionForm, readDecision } from "../../src/slack/forms/decision-form.ts";
import { detailsForm, readDetailsForm, readDetailsMetadata } from "../../src/slack/forms/details-form.ts";
import type { ViewValues } from "../../src/slack/forms/form-state.ts";
import { handOnForm, readHandOn } from "../../src/slack/forms/hand-on-form.ts";
import { interviewForm, readInterviewForm } from "../../src/slack/forms/interview-form.ts";
import { readReason, reasonForm } from "../../src/slack/forms/reason-form.ts";
import { readSamePerson, samePersonForm } from "../../src/slack/forms/same-person-form.ts";
import { readSettings, settingsForm } from "../../src/slack/forms/settings-form.ts";
import { readSnooze, snoozeForm } from "../../src/slack/forms/snooze-form.ts";
import { readStageForm, stageForm } from "../../src/slack/forms/stage-form.ts";
import { readVetForm, vetForm } from "../../src/slack/forms/vet-form.ts";
import { LONGEST_SEARCH, readHomeState } from "../../src/slack/home/state.ts";
import { homeView } from "../../src/slack/home/view.ts";
import { readMetadata } from "../../src/slack/listeners/open-form.ts";
import type { Reader } from "../../src/slack/messages/content.ts";
import { notSavedReply, receivedReply } from "../../src/slack/messages/replies.ts";
import { restOfTyped, unclearReply } from "../../src/slack/messages/unclear.ts";
import { buildCase } from "../support/build-case.ts";
import { buildHome, summaries } from "../support/every-view.ts";
import { fc } from "../support/properties.ts";
import { entryPoint } from "./entry-point.ts";
import { expect, expectCleanPrototypes, expectHarmlessMessage, expectHarmlessView } from "./harmless.ts";
import { hostileJson, hostileText } from "./hostile.ts";

const TODAY = "2026-03-03";
const LONGEST = 100_000;
const reader = fc.constantFrom(
  ...LANGUAGES.map((language): Reader => ({ language, timezone: "Europe/Berlin" })),
);

/** As Slack delivers what was typed: entities for `& < >`, addresses and people in brackets. */
function wrapped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replace(/[\w.+-]{1,40}@[\w-]{1,40}\.[a-z]{2,9}/g, "<mailto:$&|$&>")
    .replace(/https?:\/\/[\w./-]{1,80}/g, "<$&|$&>");
}

const typed = fc
  .tuple(hostileText(LONGEST), fc.boolean(), fc.constantFrom("", "Jane Doe ", "Jane Doe jane@example.com "))
  .map(([text, isWrapped, before]) => `${before}${isWrapped ? wrapped(text) : text}`);
const word = fc.constantFrom(
  "",
  "list ",
  "show V-",
  "brief ",
  "stage V-1 offer ",
  "digest ",
  "help ",
  "checks ",
);

function expectSubmission(submission: Submission): void {
  const read = readSubmission(submission);
  expect(read.ok, "a submission that is none", read.ok ? "" : read.problems);
}

export const command = entryPoint(
  { name: "/vet command text", share: 200 },
  fc.tuple(word, typed, reader),
  ([first, text, to]) => {
    const read = readCommand(first + text);
    if (read.kind === "submission") {
      const { submission } = read;
      const { name } = submission;
      const replies = [
        receivedReply({ name, channel: "C0VETTING", opened: { case: 12 } }, to),
        notSavedReply({ typed: unwrap(text) }, to),
      ];
      return () => {
        expectSubmission(submission);
        replies.forEach(expectHarmlessMessage);
      };
    }
    if (read.kind !== "unclear") return () => undefined;
    const draft = packDraft(read.understood);
    const replies = [unclearReply({ ...read, draft }, to), ...restOfTyped(read.typed)];
    const view = vetForm(unpackDraft(draft), to.language);
    return () => {
      replies.forEach(expectHarmlessMessage);
      expectHarmlessView(view);
    };
  },
);

export const message = entryPoint(
  { name: "message of a shortcut", share: 80 },
  fc.tuple(typed, reader),
  ([text, { language }]) => {
    const found = prefillFromMessage(text);
    const views = [vetForm(found, language), detailsForm(buildCase(), found, language)];
    return () => views.forEach(expectHarmlessView);
  },
);

export const search = entryPoint(
  { name: "search in App Home", share: 30 },
  fc.tuple(hostileText(3000), reader),
  ([text, to]) => {
    const state = readHomeState(JSON.stringify({ search: clamp(flat(text), LONGEST_SEARCH) }));
    const cases = summaries(3, { name: text.slice(0, 300), role: text.slice(0, 300) });
    const view = homeView(buildHome({ state, cases, toDecide: cases }), to);
    return () => expectHarmlessView(view);
  },
);

const about = buildCase({ submission: { name: "Jane Doe", emails: ["jane@example.com"] } });
const task = { id: 41, title: { en: "A task", de: "Eine Aufgabe" } };
const drawn = { employment: [{ employer: "Example GmbH", start: "2019" }], education: [], skills: [] };
const noOwners = { owners: {}, groups: [], timezone: undefined, teamTimezone: "UTC" };

type Read = { readonly ok: true } | { readonly ok: false; readonly errors: Record<string, string> };
interface Form {
  readonly name: string;
  readonly view: { readonly blocks: readonly object[] };
  readonly read: (values: ViewValues, metadata: string) => Read;
}

const FORMS: readonly Form[] = [
  {
    name: "vet",
    view: vetForm({}, "en"),
    read(values) {
      const read = readVetForm(values, "en");
      if (read.ok) expectSubmission(read.submission);
      return read;
    },
  },
  {
    name: "details",
    view: detailsForm(about, {}, "en"),
    read: (values, metadata) =>
      readDetailsForm(values, readDetailsMetadata(metadata).prints, about.submission, "en"),
  },
  {
    name: "interview",
    view: interviewForm(about, TODAY, "en"),
    read: (values) => readInterviewForm(values, TODAY, "en"),
  },
  {
    name: "CV history",
    view: cvHistoryForm({ case: 12, file: "cv.pdf", history: drawn }, "en"),
    read: (values) => readCvHistory(values, drawn, "en"),
  },
  {
    name: "decision",
    view: decisionForm({ id: 12, name: "x" }, "en"),
    read: (v) => readDecision(v, "en", TODAY),
  },
  { name: "answer", view: answerForm(task, "en"), read: (values) => readAnswerForm(values, "en") },
  { name: "reason", view: reasonForm(task, "en"), read: (values) => readReason(values, "en") },
  { name: "snooze", view: snoozeForm(task, "home", "en"), read: (values) => readSnooze(values, TODAY, "en") },
  { name: "hand on", view: handOnForm(task, "home", "en"), read: (values) => readHandOn(values, "en") },
  { name: "stage", view: stageForm(about, "en"), read: (values) => readStageForm(values, "en") },
  {
    name: "same person",
    view: samePersonForm(about, {}, "en"),
    read: (values) => readSamePerson(values, "en"),
  },
  {
    name: "settings",
    view: settingsForm({ ...noOwners, holidays: undefined, away: undefined }, "en"),
    read: (values, metadata) =>
      readSettings({ values, metadata }, { isRegion: () => false, mayOwn: () => true, today: TODAY }, "en"),
  },
];

function fieldsOf({ blocks }: Form["view"]): readonly string[] {
  return blocks.flatMap((block) => {
    const id: unknown = Reflect.get(block, "block_id");
    return typeof id === "string" && Reflect.get(block, "type") === "input" ? [id] : [];
  });
}

/** Slack lets 3000 characters into a field; more is what no form sends. */
const entered = hostileText(3000).chain((text) =>
  fc.constantFrom(
    { value: text },
    { value: text },
    { value: `${text}\n${text}`.slice(0, LONGEST) },
    { selected_option: { value: text } },
    { selected_options: [{ value: text }, { value: "bank" }] },
    { selected_date: text },
    { selected_user: text },
    { files: [{ id: text, name: text, size: -1 }] },
    { value: null },
  ),
);
const state = fc.constantFrom(...FORMS).chain((form) => {
  const fields = fieldsOf(form.view);
  if (fields.length === 0) throw new Error(`${form.name} has no fields`);
  return fc.record({
    form: fc.constant(form),
    values: fc
      .array(fc.tuple(fc.constantFrom(...fields), entered), { maxLength: 12 })
      .map((pairs): ViewValues => Object.fromEntries(pairs.map(([id, value]) => [id, { value }]))),
    metadata: fc.oneof(
      hostileText(3000),
      hostileJson.map((value) => JSON.stringify(value) ?? ""),
    ),
  });
});

export const forms = entryPoint(
  { name: "state of every form", share: 200 },
  state,
  ({ form, values, metadata }) => {
    const read = form.read(values, metadata);
    return () => {
      const known = fieldsOf(form.view);
      for (const [id, says] of read.ok ? [] : Object.entries(read.errors)) {
        expect(known.includes(id), "an error at no field", { form: form.name, id });
        expect(says !== "" && says.length < 2000, "an error that nobody can read", says);
      }
    };
  },
);

export const carried = entryPoint(
  { name: "private_metadata and button values", share: 100 },
  fc.tuple(hostileJson, hostileText(3000)),
  ([json, text]) => {
    for (const carriedText of [text, JSON.stringify(json) ?? ""]) {
      readMetadata(carriedText, "U024BE7LH");
      readHomeState(carriedText);
      readDetailsMetadata(carriedText);
      try {
        readAboutTask(carriedText);
      } catch (error) {
        expect(
          error instanceof SyntaxError || Reflect.get(Object(error), "name") === "ZodError",
          "a throw",
          error,
        );
      }
      unpackDraft(carriedText);
    }
    const packed = brotliCompressSync(JSON.stringify(json) ?? "").toString("base64url");
    const view = vetForm(unpackDraft(packed), "en");
    return () => {
      expectHarmlessView(view);
      expectCleanPrototypes();
    };
  },
);
