import type { App, MessageShortcut } from "@slack/bolt";
import type { Case } from "../../domain/case.ts";
import type { Opinion } from "../../domain/same-person.ts";
import { ACTION, SHORTCUT, VIEW } from "../action-ids.ts";
import { prefillFromMessage } from "../command/prefill-from-message.ts";
import { detailsForm, FIRST_DETAIL, readDetailsForm, readDetailsMetadata } from "../forms/details-form.ts";
import { INTERVIEW_ON, interviewForm, readInterviewForm } from "../forms/interview-form.ts";
import { OPINION, readSamePerson, samePersonForm } from "../forms/same-person-form.ts";
import { noCaseHereReply } from "../messages/added.ts";
import { interviewBriefReply } from "../messages/interview-brief.ts";
import { isoDay } from "../messages/when.ts";
import { caseOfRef } from "../refs.ts";
import { onButton } from "./button.ts";
import { acknowledge, type Desk, noCaseReply, now, take, tellIfAllowed } from "./desk.ts";
import { onForm } from "./form.ts";
import { openForm } from "./open-form.ts";

const OPINION_OF: Readonly<Record<string, Opinion>> = {
  [ACTION.samePersonSame]: "same",
  [ACTION.samePersonNotSure]: "not-sure",
  [ACTION.samePersonAnother]: "another",
};

/** Before, during and after an interview, and what becomes known later. */
export function listenToInterviews(app: App, desk: Desk): void {
  listenToButtons(app, desk);
  listenToForms(app, desk);
  listenToShortcut(app, desk);
}

function listenToButtons(app: App, desk: Desk): void {
  const { language } = desk.reader;
  const caseIn = (value: string) => desk.storage.cases.find(Number(value));

  onButton(app, desk, ACTION.interviewBrief, async ({ value, to, acked }) => {
    await acked();
    const found = caseIn(value);
    await tellIfAllowed(desk, to, () => [
      found === undefined ? noCaseReply(desk, Number(value)) : interviewBriefReply(found, desk.reader),
    ]);
  });
  onButton(app, desk, ACTION.interviewOpen, async ({ body, value, to, acked }) => {
    await acked();
    const found = caseIn(value);
    if (found === undefined) return tellIfAllowed(desk, to, () => [noCaseReply(desk, Number(value))]);
    const today = isoDay(now(desk), desk.reader);
    await openForm(desk, body.trigger_id, interviewForm(found, today, language), to);
  });
  onButton(app, desk, ACTION.detailsOpen, async ({ body, value, to, acked }) => {
    await acked();
    const found = caseIn(value);
    if (found === undefined) return tellIfAllowed(desk, to, () => [noCaseReply(desk, Number(value))]);
    await openForm(desk, body.trigger_id, detailsForm(found, {}, language, to.responseUrl), to);
  });
  for (const [id, opinion] of Object.entries(OPINION_OF)) {
    onButton(app, desk, id, async ({ body, value, to, acked }) => {
      const given = { by: to.user, case: Number(value), opinion, at: now(desk), reply: to };
      await take(desk, "same-person", `click:${body.trigger_id}`, given, acked);
    });
  }
  onButton(app, desk, ACTION.samePersonOpen, async ({ body, value, to, acked }) => {
    await acked();
    const found = caseIn(value);
    if (found === undefined) return tellIfAllowed(desk, to, () => [noCaseReply(desk, Number(value))]);
    const said = desk.storage.interviews
      .question(found.id)
      ?.opinions.find(({ interviewer }) => interviewer === to.user);
    await openForm(desk, body.trigger_id, samePersonForm(found, said ?? {}, language), to);
  });
}

function listenToForms(app: App, desk: Desk): void {
  const { language } = desk.reader;

  onForm(app, desk, VIEW.interviewForm, "record-interview", INTERVIEW_ON, ({ view, user }) => {
    const at = now(desk);
    const read = readInterviewForm(view.state.values, isoDay(at, desk.reader), language);
    if (!read.ok) return { errors: read.errors };
    const { interview } = read;
    const about = Number(view.private_metadata);
    return { given: { by: user.id, case: about, interview, via: "form", at, reply: { user: user.id } } };
  });
  onForm(app, desk, VIEW.samePersonForm, "same-person", OPINION, ({ view, user }) => {
    const read = readSamePerson(view.state.values, language);
    if (!read.ok) return { errors: read.errors };
    const { ok: _, ...said } = read;
    const about = Number(view.private_metadata);
    return { given: { by: user.id, case: about, ...said, at: now(desk), reply: { user: user.id } } };
  });
  onForm(app, desk, VIEW.detailsForm, "edit-details", FIRST_DETAIL, ({ view, user }) => {
    const { case: about, prints, responseUrl } = readDetailsMetadata(view.private_metadata);
    const known = desk.storage.cases.find(about)?.submission ?? { name: "–" };
    const read = readDetailsForm(view.state.values, prints, known, language);
    if (!read.ok) return { errors: read.errors };
    const reply = { user: user.id, ...(responseUrl !== undefined && { responseUrl }) };
    const { edits } = read;
    return { given: { by: user.id, case: about, edits, via: "form", at: now(desk), reply } };
  });
}

function listenToShortcut(app: App, desk: Desk): void {
  app.shortcut<MessageShortcut>(
    { callback_id: SHORTCUT.addToCase, type: "message_action" },
    async ({ shortcut, ack, context }) => {
      await acknowledge(desk, "shortcut", context, ack);
      const { user, response_url: responseUrl, trigger_id: trigger } = shortcut;
      const to = { user: user.id, responseUrl };
      const found = caseOfMessage(desk, shortcut);
      if (found === undefined) return tellIfAllowed(desk, to, () => [noCaseHereReply(desk.reader)]);
      const { text = "", bot_id: bot } = shortcut.message;
      // What the bot wrote itself may name other candidates.
      const prefill = bot === undefined ? prefillFromMessage(text) : {};
      await openForm(desk, trigger, detailsForm(found, prefill, desk.reader.language, responseUrl), to);
    },
  );
}

/** The case in whose thread a message stands. */
function caseOfMessage({ storage }: Desk, { channel, message }: MessageShortcut): Case | undefined {
  const thread: unknown = message["thread_ts"];
  const ref = storage.outbox.refAt(channel.id, typeof thread === "string" ? thread : message.ts);
  const id = ref === undefined ? undefined : caseOfRef(ref);
  return id === undefined ? undefined : storage.cases.find(id);
}
