import Sqlite from "better-sqlite3";
import { expect, test } from "vitest";
import { type ComparableCv, comparableCv } from "../../src/facts/cv-sketch.ts";
import { createStorage, type StorageWithBoxes } from "../../src/storage/index.ts";
import { migrate } from "../../src/storage/migrate.ts";
import { hour, openCase, openTask } from "./examples.ts";

// These indexes hold the rows that are asked for and no others.
const OWN_ROWS =
  /^SCAN \w+ USING (COVERING )?INDEX (inbox_pending|outbox_parked|outbox_waiting|look_ups_to_ask|control_checks_to_ask|same_person_questions_open)$/;
const TABLE =
  "cases|cv_files|submissions|assessments|tasks|task_answers|reminders|digests|findings|track_record|identifiers|cv_sketches|cv_bands|inbox|messages|outbox|history|history_payloads|proposals|reopenings|gates|look_ups|control_codes|control_checks|recorded_interviews|same_person_questions|interview_opinions|people";
const SCAN = new RegExp(`^SCAN (${TABLE})\\b`);
const SORT = /TEMP B-TREE FOR (ORDER BY|LAST)/;

const PHONE = {
  kind: "phone" as const,
  canonical: "+4915123456789",
  stated: {
    value: "",
    says: { en: "", de: "" },
    source: { name: "submission", seenAt: hour(0) },
  },
};
const [CV, ...MORE_CVS] = ["Acme", "Globex", "Initech", "Hooli", "Umbrella", "Stark"].map((employer) =>
  comparableCv({
    name: "",
    cv: { employment: [1, 2, 3].map((at) => ({ employer: `${employer} ${at}`, start: `201${at}-01` })) },
  }),
) as [ComparableCv, ...ComparableCv[]];
const POST = { ref: "case:1", lane: "case:1", channel: "C1", text: "V-1", blocks: [] };
const REACTION = { lane: "case:1", method: "reactions.add", args: {}, targetRef: "case:1", collapse: "k" };

/** Every step of every statement that `work` runs, as SQLite plans it. */
function planOf(work: (storage: StorageWithBoxes) => void): readonly string[] {
  const statements: string[] = [];
  const db = new Sqlite(":memory:", { verbose: (sql) => statements.push(String(sql)) });
  migrate(db, new Date("2026-02-02T09:00:00.000Z"));
  const storage = createStorage(db, { linkKey: Buffer.alloc(32) });
  openTask(storage, openCase(storage));
  storage.outbox.show(POST, hour(0));
  statements.length = 0;
  work(storage);
  const ran = statements.filter((sql) => /^\s*(select|with|insert|update|delete)/i.test(sql));
  const steps = ran.flatMap((sql) => db.prepare<[], { detail: string }>(`explain query plan ${sql}`).all());
  db.close();
  expect(ran).not.toEqual([]);
  return steps.map((step) => step.detail);
}

const both = [false, true];
const lists = both.flatMap((open) =>
  [{}, { owner: "U1" }].flatMap((owned) =>
    [{}, { level: "verify-first" as const }].map((levelled) => ({ open, ...owned, ...levelled, limit: 50 })),
  ),
);
type Hot = readonly [string, (storage: StorageWithBoxes) => void];

test.each<Hot>([
  ["interviews.ofCase", ({ interviews }) => interviews.ofCase(1)],
  [
    "interviews.question",
    ({ interviews }) => {
      interviews.ask(1, "U1", { at: hour(0), askAgainAt: hour(8), showAt: hour(16) });
      interviews.question(1);
    },
  ],
  ["interviews.answer", ({ interviews }) => interviews.answer(1, "U1", { opinion: "same", at: hour(1) })],
  ["interviews.askedAgain", ({ interviews }) => interviews.askedAgain(1, "U1")],
  ["interviews.due", ({ interviews }) => interviews.due(hour(8), 100)],
  ["interviews.shown", ({ interviews }) => interviews.shown(1, hour(16))],
  ...lists.map((filter): Hot => [`cases.list ${JSON.stringify(filter)}`, ({ cases }) => cases.list(filter)]),
  ["tasks.waiting", ({ tasks }) => tasks.waiting({ limit: 50 })],
  ["tasks.waiting of somebody", ({ tasks }) => tasks.waiting({ owner: "U1", limit: 50 })],
  ["tasks.toMention", ({ tasks }) => tasks.toMention({ now: hour(90), limit: 50 })],
  ["tasks.firstRemindAt", ({ tasks }) => tasks.firstRemindAt(1, hour(1))],
  ["caseLists.named", ({ caseLists }) => caseLists.named("jane", 30)],
  ["caseLists.toDecide", ({ caseLists }) => caseLists.toDecide("U1", 30)],
  ["cases.ownerOf", ({ cases }) => cases.ownerOf(1)],
  ["roleOwners.of", ({ roleOwners }) => roleOwners.of("it")],
  ["people.find", ({ people }) => people.find("U1")],
  ["people.away", ({ people }) => people.away(hour(1))],
  ["tasks.answer", ({ tasks }) => tasks.answer(1, { answer: "mine", by: "U1", at: hour(1) }, "a")],
  ["tasks.withdraw", ({ tasks }) => tasks.withdraw(1, "a", hour(1))],
  ["reminders.ofCase", ({ reminders }) => reminders.ofCase(1)],
  ["reminders.countSince", ({ reminders }) => reminders.countSince(1, hour(0))],
  ["identifiers.earlierUses", ({ identifiers }) => identifiers.earlierUses([PHONE], hour(1), 2)],
  ["identifiers.remember", ({ identifiers }) => identifiers.remember(1, [PHONE], hour(1))],
  ["cvSketches.similar", ({ cvSketches }) => cvSketches.similar(CV, hour(1), 2)],
  [
    "cvSketches.remember",
    ({ cvSketches }) => {
      for (const kept of [CV, CV, ...MORE_CVS]) cvSketches.remember(1, kept, hour(0), hour(1));
      cvSketches.similar(CV, hour(0));
    },
  ],
  [
    "history.append",
    ({ history }) => history.append(1, hour(1), "U1", { kind: "opened", via: "form", stage: "offer" }),
  ],
  ["lookUps.ofCase", ({ lookUps }) => lookUps.ofCase(1)],
  ["lookUps.waiting", ({ lookUps }) => lookUps.waiting(50)],
  ["lookUps.known", ({ lookUps }) => lookUps.known({ source: "dns", about: "doe.dev" }, hour(1))],
  ["lookUps.accountOf", ({ lookUps }) => lookUps.accountOf("janedoe")],
  [
    "lookUps.ask",
    ({ lookUps }) =>
      lookUps.ask({
        ...{ case: 1, question: { source: "dns", about: "doe.dev" }, because: "click" },
        ...{ askedBy: "U1", askedAt: hour(1) },
      }),
  ],
  ["lookUps.begin", ({ lookUps }) => lookUps.begin(1)],
  ["control.codeOf", ({ control }) => control.codeOf(1, hour(1))],
  ["control.waiting", ({ control }) => control.waiting(50)],
  ["control.ofTask", ({ control }) => control.ofTask(1)],
  ["decisions.waiting", ({ decisions }) => decisions.waiting(1)],
  ["decisions.proposalsOf", ({ decisions }) => decisions.proposalsOf(1)],
  ["decisions.reopeningsOf", ({ decisions }) => decisions.reopeningsOf(1)],
  ["decisions.heldUntil", ({ decisions }) => decisions.heldUntil(hour(1), 50)],
  ["gates.ofCase", ({ gates }) => gates.ofCase(1)],
  ["history.of", ({ history }) => history.of(1)],
  ["inbox.receive", ({ inbox }) => inbox.receive({ key: "Ev1", kind: "event", payload: {}, at: hour(1) })],
  ["inbox.finish", ({ inbox }) => inbox.finish("Ev1", hour(1))],
  ["inbox.pending", ({ inbox }) => inbox.pending()],
  ["outbox.refAt", ({ outbox }) => outbox.refAt("C1", "1.2")],
  ["outbox.placeOf", ({ outbox }) => outbox.placeOf("case:1")],
  ["outbox.waiting", ({ outbox }) => outbox.waiting()],
  ["outbox.parked", ({ outbox }) => outbox.parked()],
  ["outbox.owe", ({ outbox }) => outbox.owe(REACTION, hour(1))],
  ["outbox.sent", ({ outbox }) => outbox.sent(1, hour(1), { channel: "C1", ts: "1.2" })],
  ["digests.answered", ({ digests }) => digests.answered({ from: hour(0), to: hour(1) }, 100)],
  ["digests.settled", ({ digests }) => digests.settled(hour(1))],
  ["digests.lastAt", ({ digests }) => digests.lastAt()],
])("%s reads through indexes that are in order already", (_, work) => {
  const steps = planOf(work);
  expect(steps.filter((step) => (SCAN.test(step) && !OWN_ROWS.test(step)) || SORT.test(step))).toEqual([]);
});

// What is left to sort is few: one row a lane, an owner or a check; the answers or the messages of one case.
test.each<Hot>([
  ["cases.versions", ({ cases }) => cases.versions(1)],
  ["cases.addVersion", ({ cases }) => cases.addVersion(1, { name: "Jane Doe" }, hour(1))],
  [
    "roleOwners.set",
    ({ roleOwners }) => roleOwners.set({ role: "it", owner: "U1", setBy: "U2", setAt: hour(1) }),
  ],
  ["roleOwners.clear", ({ roleOwners }) => roleOwners.clear("it")],
  ["people.notReadSince", ({ people }) => people.notReadSince(hour(1), 20)],
  ["cvFiles.waiting", ({ cvFiles }) => cvFiles.waiting(hour(1), 20)],
  ["cvFiles.begin", ({ cvFiles }) => cvFiles.begin(1, hour(2))],
  ["cvFiles.unreadable", ({ cvFiles }) => cvFiles.unreadable(1, { en: "no", de: "nein" }, hour(2))],
  ["cvFiles.problemOf", ({ cvFiles }) => cvFiles.problemOf(1)],
  ["cvFiles.ofCase", ({ cvFiles }) => cvFiles.ofCase(1)],
  ["cases.find", ({ cases }) => cases.find(1)],
  ["digests.figures", ({ digests }) => digests.figures({ before: hour(-1), from: hour(0), to: hour(1) })],
  ["outbox.due", ({ outbox }) => outbox.due(hour(1), 20)],
  ["outbox.nextAt", ({ outbox }) => outbox.nextAt()],
  ["outbox.refs", ({ outbox }) => outbox.refs("case:1:")],
  [
    "outbox.show",
    ({ outbox }) => {
      outbox.show({ ...POST, text: "rewritten" }, hour(1));
      outbox.due(hour(1), 20);
      outbox.show({ ...POST, text: "edited" }, hour(1));
      outbox.show({ ...POST, text: "edited again" }, hour(1));
      outbox.park(1, "no");
      outbox.show(POST, hour(1));
    },
  ],
])("%s reads no table from end to end", (_, work) => {
  const steps = planOf(work);
  expect(steps).not.toEqual([]);
  expect(steps.filter((step) => SCAN.test(step) && !OWN_ROWS.test(step))).toEqual([]);
});

test("the guard sees a scan and a sort where there is one", () => {
  const db = new Sqlite(":memory:");
  migrate(db, new Date("2026-02-02T09:00:00.000Z"));
  const steps = db
    .prepare<[], { detail: string }>("explain query plan select * from cases where name = 'x' order by role")
    .all()
    .map((step) => step.detail);
  expect(steps.some((step) => SCAN.test(step))).toBe(true);
  expect(steps.some((step) => SORT.test(step))).toBe(true);
  db.close();
});

test("the digest counts in indexes: no row of a case, a task or a look-up is read, but those of cases with links", () => {
  const steps = planOf(({ digests }) => {
    digests.figures({ before: hour(-1), from: hour(0), to: hour(1) });
    digests.answered({ from: hour(0), to: hour(1) }, 100);
  });
  const rows = steps.filter((step) => /^SEARCH (cases|tasks|look_ups|findings) /.test(step));
  // Lists of checks, and links, are too long for an index; who is linked and which lists there are is read in one week.
  const isOfAWeek = (step: string) => /opened_at>\? AND opened_at<\?/.test(step);
  const isOverdue = (step: string) => /tasks_waiting /.test(step);
  expect(rows.length).toBeGreaterThan(10);
  expect(
    rows.filter((step) => !/USING COVERING INDEX/.test(step) && !isOfAWeek(step) && !isOverdue(step)),
  ).toEqual([]);
});
