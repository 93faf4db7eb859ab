import { describe, expect, test } from "vitest";
import { toInstant } from "../../src/domain/instant.ts";
import { createDigestContent } from "../../src/slack/digest-content.ts";
import { createNotices } from "../../src/slack/notices.ts";
import type { OwedCall } from "../../src/storage/outbox-due.ts";
import { answerTask, withdrawAnswer } from "../../src/workflows/answer-task.ts";
import { decide } from "../../src/workflows/decide.ts";
import { digestOf } from "../../src/workflows/digest.ts";
import { cvFileGiven, readWaitingCvFiles } from "../../src/workflows/read-cv-file.ts";
import { remindDue } from "../../src/workflows/remind.ts";
import {
  ORDINARY,
  OTHER_PAYEE,
  OWNER,
  openTestWorld,
  TUESDAY,
  taskOf,
  vetted,
} from "../support/open-world.ts";

const PAYEE = "confirm-the-payee-name";
const DUE = "2026-03-03T15:00:30.000Z";
const reader = { language: "en", timezone: "Europe/Berlin" } as const;

/** The workflows with the real notices; Slack is whoever empties the outbox. */
function start(given: { readonly escalateTo?: string; readonly vettingChannel?: string } = {}) {
  const test = openTestWorld({ policy: { ...(given.escalateTo && { escalateTo: given.escalateTo }) } });
  const { storage } = test;
  const digestContent = createDigestContent({
    storage,
    reader,
    permalink: (channel, ts) => `https://team.example/${channel}/${ts}`,
    namesAllowed: () => true,
  });
  const notices = (vettingChannel: string) =>
    createNotices({
      outbox: storage.outbox,
      storage,
      reader,
      vettingChannel,
      digestChannel: "C0DIGEST",
      digestContent,
    });
  const sent: OwedCall[] = [];
  let posted = 0;

  /** What Slack is told now. */
  function flush(at = "2026-12-31T00:00:00.000Z"): readonly OwedCall[] {
    const before = sent.length;
    for (let due = storage.outbox.due(at, 50); due.length > 0; due = storage.outbox.due(at, 50))
      for (const call of due) {
        posted += 1;
        sent.push(call);
        storage.outbox.sent(
          call.id,
          at,
          call.names === undefined ? undefined : { channel: call.channel ?? "", ts: `${posted}.0` },
        );
      }
    return sent.slice(before);
  }

  return {
    test: { ...test, world: { ...test.world, notices: notices("C0VETTING") } },
    movedTo: (channel: string) => ({ ...test, world: { ...test.world, notices: notices(channel) } }),
    flush,
  };
}

function brief({ method, names, channel }: OwedCall) {
  return [method.replace("chat.", ""), names, channel];
}

function answered(task: number, key: string, at = "2026-03-03T12:00:00.000Z") {
  return { task, by: OWNER, at, via: "reaction", key } as const;
}

describe("a case in Slack", () => {
  test("is one message in the vetting channel and its parts in the thread, in reading order", () => {
    const { test, flush } = start();
    vetted(test, OTHER_PAYEE);
    const calls = flush();
    expect(calls.map(brief)).toEqual([
      ["postMessage", "case:1", "C0VETTING"],
      ["postMessage", "case:1:warning:payment:1", "C0VETTING"],
      ["postMessage", "case:1:tasks:1", "C0VETTING"],
      ["postMessage", "case:1:unanswered", "C0VETTING"],
    ]);
    expect(calls.map(({ args }) => args["thread_ts"])).toEqual([undefined, "1.0", "1.0", "1.0"]);
  });

  test("says what became of its CV file, once it is read", async () => {
    const { test, flush } = start();
    const { id } = vetted(test, ORDINARY);
    cvFileGiven(test.world, id, { file: "F1", name: "cv.pdf" }, TUESDAY);
    flush();
    const because = { en: "The file is locked.", de: "Die Datei ist gesperrt." };
    const reader = { read: async () => ({ ok: false, because }) as const };
    await readWaitingCvFiles(
      test.world,
      reader,
      async () => ({ ok: true, content: new Uint8Array() }),
      TUESDAY,
    );
    const posted = flush().filter(({ method }) => method === "chat.postMessage");
    expect(posted.map(({ names, args }) => [names, args["text"]])).toEqual([
      ["case:1:cv-file:1", "V-1 · The CV file cv.pdf could not be read."],
    ]);
  });

  test("is edited in place after an answer, and posted no second time", () => {
    const { test, flush } = start();
    const { id } = vetted(test, OTHER_PAYEE);
    flush();
    answerTask(test.world, { ...answered(taskOf(test, id, PAYEE).id, "k"), answer: "passed" });
    const calls = flush();
    expect(calls.map(({ method, args }) => [method, args["ts"]])).toEqual([
      ["chat.update", "1.0"],
      ["chat.update", "2.0"],
      ["chat.update", "3.0"],
    ]);
  });

  test("is left alone when nothing is different", () => {
    const { test, flush } = start();
    const { id } = vetted(test, OTHER_PAYEE);
    flush();
    const task = taskOf(test, id, PAYEE).id;
    answerTask(test.world, { ...answered(task, "k"), answer: "passed" });
    withdrawAnswer(test.world, answered(task, "k"));
    expect(flush()).toEqual([]);
  });

  test("keeps a warning that no longer stands, and says that in its place", () => {
    const { test, flush } = start();
    const { id } = vetted(test, ORDINARY);
    flush();
    const task = taskOf(test, id, "interview-on-video-or-in-person").id;
    answerTask(test.world, { ...answered(task, "k"), answer: "failed" });
    expect(flush().map(brief)).toContainEqual(["postMessage", "case:1:warning:workflow:1", "C0VETTING"]);
    withdrawAnswer(test.world, answered(task, "k"));
    const edits = flush();
    expect(edits.every(({ method }) => method === "chat.update")).toBe(true);
    expect(
      edits.some(({ args }) => JSON.stringify(args["blocks"]).includes("Nothing is raised here any more")),
    ).toBe(true);
  });

  test("stays in its channel when the team moves to another one", () => {
    const { test, movedTo, flush } = start();
    vetted(test, ORDINARY);
    flush();
    const moved = movedTo("C0NEW");
    const given = { decision: "proceed", reason: "All settled.", by: OWNER, at: TUESDAY } as const;
    decide(moved.world, 1, given);
    const { id } = vetted(moved, { name: "Robert Hill" });
    expect(new Set(flush().map(({ channel, lane }) => `${lane} ${channel}`))).toEqual(
      new Set(["case:1 C0VETTING", `case:${id} C0NEW`]),
    );
  });
});

describe("a reminder in Slack", () => {
  test("is a reply in the case's thread with the reactions under it, in order", () => {
    const { test, flush } = start();
    vetted(test, OTHER_PAYEE);
    flush();
    remindDue(test.world, DUE);
    const [reminder, ...reactions] = flush().filter(({ method }) => method !== "chat.update");
    expect(reminder).toMatchObject({
      method: "chat.postMessage",
      names: "reminder:1",
      args: { thread_ts: "1.0" },
    });
    expect(JSON.stringify(reminder?.args["blocks"])).toContain(`<@${OWNER}>`);
    const ts = test.storage.outbox.placeOf("reminder:1")?.ts;
    expect(reactions.map(({ method, args }) => [method, args["name"], args["timestamp"]])).toEqual([
      ["reactions.add", "white_check_mark", ts],
      ["reactions.add", "x", ts],
      ["reactions.add", "raising_hand", ts],
    ]);
  });

  test("shows the answer, and is not posted again", () => {
    const { test, flush } = start();
    const { id } = vetted(test, OTHER_PAYEE);
    remindDue(test.world, DUE);
    flush();
    answerTask(test.world, { ...answered(taskOf(test, id, PAYEE).id, "k", DUE), answer: "passed" });
    const ts = test.storage.outbox.placeOf("reminder:1")?.ts;
    expect(flush().filter(({ args }) => args["ts"] === ts)).toHaveLength(1);
  });

  test("that nobody answered is followed by one to whoever it is escalated to", () => {
    const { test, flush } = start({ escalateTo: "U0BOSS" });
    const { id } = vetted(test, OTHER_PAYEE);
    const others = test.storage.cases.find(id)?.tasks.filter(({ task }) => task !== PAYEE) ?? [];
    for (const { id: task } of others)
      answerTask(test.world, { ...answered(task, `skip ${task}`), answer: "not-needed" });
    const sent = ["04", "05", "06", "09"].flatMap((day) => {
      remindDue(test.world, `2026-03-${day}T10:00:00.000Z`);
      return flush();
    });
    const texts = sent
      .filter(({ method }) => method === "chat.postMessage")
      .filter(({ names }) => names?.startsWith("reminder:"))
      .map(({ args }) => JSON.stringify(args["blocks"]));
    expect(texts.map((text) => [text.includes("<@U0BOSS>"), text.includes(`<@${OWNER}>`)])).toEqual([
      [false, true],
      [false, true],
      [false, true],
      [true, expect.any(Boolean)],
    ]);
  });
});

describe("the digest in Slack", () => {
  const WEEK_LATER = toInstant(new Date(Date.parse(TUESDAY) + 7 * 86_400_000));

  test("goes to its own channel, once per week", () => {
    const { test, flush } = start();
    vetted(test, OTHER_PAYEE);
    flush();
    const week = digestOf(test.world, WEEK_LATER);
    expect(test.world.notices.digest(week, WEEK_LATER)).toBe(true);
    expect(test.world.notices.digest(week, WEEK_LATER)).toBe(true);
    expect(flush().map(brief)).toEqual([["postMessage", `digest:${WEEK_LATER}`, "C0DIGEST"]]);
  });

  test("with nothing to say is not sent", () => {
    const { test, flush } = start();
    expect(test.world.notices.digest(digestOf(test.world, WEEK_LATER), WEEK_LATER)).toBe(false);
    expect(flush()).toEqual([]);
  });
});
