import type { App } from "@slack/bolt";
import { type Command, readCommand } from "../command/read-command.ts";
import { unwrap } from "../command/unwrap.ts";
import type { ReplyTo } from "../deliveries.ts";
import { packDraft } from "../draft-value.ts";
import { vetForm } from "../forms/vet-form.ts";
import { catalogueReplies } from "../messages/catalogue.ts";
import { interviewBriefReply } from "../messages/interview-brief.ts";
import { caseListReply, taskListReply } from "../messages/lists.ts";
import { helpReply, notSavedReply } from "../messages/replies.ts";
import { shownCaseReply } from "../messages/shown-case.ts";
import { restOfTyped, unclearReply } from "../messages/unclear.ts";
import { watchlistsReply } from "../messages/watchlists.ts";
import { acknowledge, type Desk, noCaseReply, now, take, tellIfAllowed } from "./desk.ts";
import { openForm, writeMetadata } from "./open-form.ts";

const LISTED = 20;

export function listenToCommands(app: App, desk: Desk): void {
  app.command("/vet", async ({ command, ack, context }) => {
    const to = { user: command.user_id, responseUrl: command.response_url };
    const acked = () => acknowledge(desk, "command", context, ack);
    const read = readCommand(command.text);
    if (read.kind === "form") {
      await acked();
      return openForm(desk, command.trigger_id, vetForm({}, desk.reader.language, writeMetadata(to)), to);
    }
    if (read.kind === "submission") {
      const { submission } = read;
      const given = { submission, by: to.user, via: "command", at: now(desk), reply: to } as const;
      if (await take(desk, "vet", `command:${command.trigger_id}`, given, acked)) return;
      return ack(ephemeral(notSavedReply({ typed: unwrap(command.text) }, desk.reader)));
    }
    if (read.kind === "stage") {
      const { case: about, to: stage, reason } = read;
      const move = { case: about, to: stage, ...(reason !== undefined && { reason }) };
      const given = { ...move, by: to.user, via: "command", at: now(desk), reply: to } as const;
      if (await take(desk, "stage", `command:${command.trigger_id}`, given, acked)) return;
      return ack(ephemeral(notSavedReply({ typed: unwrap(command.text) }, desk.reader)));
    }
    await acked();
    return tellIfAllowed(desk, to, () => answers(desk, read, to));
  });
}

type Question = Exclude<Command, { kind: "form" | "submission" | "stage" }>;

function answers(desk: Desk, asked: Question, { user }: ReplyTo) {
  const { storage, reader } = desk;
  switch (asked.kind) {
    case "help":
      return [helpReply(reader)];
    case "list":
      return [caseListReply(storage.cases.list({ ...filters(user)[asked.which], limit: LISTED }), reader)];
    case "tasks":
      return [taskListReply(storage.tasks.waiting({ owner: user, limit: LISTED }), reader)];
    case "show": {
      const found = storage.cases.find(asked.case);
      return [
        found ? shownCaseReply(found, desk.permalink(found.id), reader) : noCaseReply(desk, asked.case),
      ];
    }
    case "brief": {
      const found = storage.cases.find(asked.case);
      return [found ? interviewBriefReply(found, reader) : noCaseReply(desk, asked.case)];
    }
    case "digest":
      return [desk.digest(now(desk), asked.week)];
    case "checks":
      return catalogueReplies(desk.checks, reader, storage.trackRecord.all());
    case "lists":
      return [watchlistsReply(storage.watchlists.lists(), now(desk), reader)];
    case "unclear":
      return [
        unclearReply({ ...asked, draft: packDraft(asked.understood) }, reader),
        ...restOfTyped(asked.typed),
      ];
  }
}

function filters(user: string) {
  return {
    all: {},
    mine: { owner: user },
    open: { open: true },
    verify: { open: true, level: "verify-first" },
  } as const;
}

function ephemeral({ text, blocks }: { readonly text: string; readonly blocks: readonly object[] }) {
  return { response_type: "ephemeral" as const, text, blocks: [...blocks] as never[] };
}
