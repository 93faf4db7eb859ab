import type { PostedMessage } from "../../src/demo/protocol.ts";
import type { Workspace } from "../../src/demo/workspace/index.ts";
import { entryKey, isDeed } from "./entry-key.ts";
import type { Kept } from "./kept.ts";
import type { Ledger } from "./ledger.ts";

export interface Inspected {
  /** What does not hold, or does not hold yet. */
  readonly problems: readonly string[];
  /** Messages that stand there a second time, by where they stand. */
  readonly repeated: Repeated;
}

export interface Repeated {
  readonly roots: number;
  readonly inThreads: number;
  /** Seen by one person alone. */
  readonly whispers: number;
}

export interface Seen {
  readonly workspace: Workspace;
  readonly channel: string;
  readonly people: readonly string[];
  readonly botUser: string;
  readonly ledger: Ledger;
  readonly kept: Kept;
}

/** Compares what people did, what is kept, and what stands in Slack. */
export function inspect(seen: Seen): Inspected {
  const { kept } = seen;
  const posted = postedBy(seen);
  const twice = repeated(seen, posted);
  const problems = [
    ...wholeFile(kept),
    ...rest(kept),
    ...submissions(seen),
    ...deeds(seen),
    ...reactions(seen),
    ...reminders(seen),
    ...messages(seen, posted),
    ...threads(kept),
    ...roots(kept, posted),
    ...erased(seen, posted, twice),
  ];
  return { problems, repeated: twice };
}

function wholeFile({ integrity, firstBroken }: Kept): readonly string[] {
  return [
    ...(integrity === "ok" ? [] : [`the file is damaged: ${integrity}`]),
    ...(firstBroken === undefined ? [] : [`the history is broken at entry ${firstBroken}`]),
  ];
}

/** What is owed has been done; a response URL that is older than half an hour is of no use to anybody. */
function rest({ pending, waiting, overdue, parked }: Kept): readonly string[] {
  return [
    ...(pending === 0 ? [] : [`${pending} deliveries have had no effect`]),
    ...(waiting === 0 ? [] : [`${waiting} calls are still owed to Slack`]),
    ...(overdue === 0 ? [] : [`${overdue} reminders did not come`]),
    ...parked
      .filter(({ method, error }) => !(method === "response_url" && error === "http_404"))
      .map(({ method, error }) => `${method} was given up: ${error}`),
  ];
}

function submissions({ ledger, kept }: Seen): readonly string[] {
  const opened = counted(kept.cases.map(({ name }) => name));
  const names = new Set(ledger.erased.values());
  const openings = counted(
    kept.entries.filter(({ event }) => event.kind === "opened").map((entry) => String(entry.case)),
  );
  return [
    ...ledger.submissions.flatMap(({ key, isAcked }, at) =>
      names.has(key)
        ? fits(opened.get(key) ?? 0, 0, 0, `cases of erased submission ${at + 1}`)
        : fits(opened.get(key) ?? 0, isAcked ? 1 : 0, 1, `cases of submission ${at + 1}`),
    ),
    ...kept.cases.flatMap(({ id }) =>
      ledger.erased.has(id) ? [] : fits(openings.get(String(id)) ?? 0, 1, 1, `openings of V-${id}`),
    ),
    ...fits(kept.cases.length, 0, ledger.submissions.length, "cases in all"),
  ];
}

/** Each answer, decision, detail and interview that was acknowledged stands in the history, each once. */
function deeds({ ledger, kept }: Seen): readonly string[] {
  const found = counted(
    kept.entries
      .filter(({ event }) => isDeed(event) && !isOfInterview(event))
      .map(({ case: about, by, event }) => entryKey(about, by, event)),
  );
  const most = counted([...ledger.deeds.map(({ key }) => key), ...reactionKeys(ledger)]);
  const least = counted(ledger.deeds.filter(({ isAcked }) => isAcked).map(({ key }) => key));
  const keys = [...new Set([...found.keys(), ...most.keys()])].filter((key) => !isErased(ledger, key));
  return keys.flatMap((key) =>
    fits(found.get(key) ?? 0, isSpared(kept, key) ? 0 : (least.get(key) ?? 0), most.get(key) ?? 0, key),
  );
}

/** Recording an interview adds to the details as well. */
function isOfInterview(event: object): boolean {
  return "fields" in event && Array.isArray(event.fields) && event.fields.includes("interviews");
}

function reactionKeys({ reactions: given }: Ledger): readonly string[] {
  return given.flatMap(({ key, isTakenAway }) =>
    isTakenAway ? [key, key.replace("task-answered", "answer-withdrawn")] : [key],
  );
}

/** Of an erased case the history keeps that something happened, and not what. */
function isErased({ erased: cases }: Ledger, key: string): boolean {
  return cases.has(Number(key.split(" · ")[1]));
}

/** A task that nothing asks for any more, and one of a case that was decided, need not take an answer. */
function isSpared({ entries, cases }: Kept, key: string): boolean {
  const [kind, about, , task] = key.split(" · ");
  if (kind !== "task-answered") return false;
  const isDecided = cases.some(({ id, decision }) => String(id) === about && decision !== null);
  return (
    isDecided ||
    entries.some(
      ({ case: id, event }) => String(id) === about && event.kind === "task-dropped" && event.task === task,
    )
  );
}

/** What stands under a reminder in Slack counts, whether its delivery was lost on the way or not. */
function reactions({ ledger, kept }: Seen): readonly string[] {
  const found = counted(kept.entries.map(({ case: about, by, event }) => entryKey(about, by, event)));
  return ledger.reactions.flatMap(({ key, isTakenAway }) => {
    if (isSpared(kept, key) || isErased(ledger, key)) return [];
    const given = found.get(key) ?? 0;
    const taken = found.get(key.replace("task-answered", "answer-withdrawn")) ?? 0;
    const same = ledger.reactions.filter((one) => one.key === key);
    const standing = same.filter((one) => !one.isTakenAway).length;
    if (given - taken === standing) return [];
    return [
      `${key}: given ${given} times and taken back ${taken} times${isTakenAway ? ", was taken away" : ""}`,
    ];
  });
}

const LEAST_APART_MS = 7_200_000;

/** Two working hours apart at the least, and in the history as often as they were sent. */
function reminders({ ledger, kept: { reminders: sent, entries, tasks: all } }: Seen): readonly string[] {
  const tasks = all.filter((task) => !ledger.erased.has(task.case));
  const told = counted(
    entries.flatMap(({ case: about, event }) =>
      event.kind === "reminded" || event.kind === "escalated" ? [`${about} · ${event.task}`] : [],
    ),
  );
  return tasks.flatMap(({ id, case: about, task }) => {
    const times = sent.filter((one) => one.task === id).map(({ at }) => Date.parse(at));
    const close = times.filter((at, index) => at - (times[index - 1] ?? 0) < LEAST_APART_MS);
    return [
      ...fits(
        told.get(`${about} · ${task}`) ?? 0,
        times.length,
        times.length,
        `reminders of ${task} in V-${about}`,
      ),
      ...(close.length === 0 ? [] : [`${task} of V-${about} was mentioned twice within two hours`]),
    ];
  });
}

/** Whatever was posted stands in Slack, where the outbox says. */
function messages({ kept, ledger }: Seen, posted: readonly PostedMessage[]): readonly string[] {
  const standing = new Map(posted.map((message) => [message.ts, message]));
  return kept.messages.flatMap(({ ref, threadRef, ts }) => {
    if (ledger.erased.has(Number(threadRef?.replace("case:", "")))) return [];
    if (ts === null) return [`${ref} was not posted`];
    const message = standing.get(ts);
    if (message === undefined) return [`${ref} does not stand where it was posted`];
    const isReminder = ref.startsWith("reminder:");
    const seeds = message.reactions.filter(({ users }) => users.length > 0).map(({ name }) => name);
    const missing = ["white_check_mark", "x", "raising_hand"].filter((name) => !seeds.includes(name));
    return isReminder && missing.length > 0 ? [`${ref} has no ${missing.join(", ")} to click on`] : [];
  });
}

/** In the order in which they were owed. */
function threads({ messages: all }: Kept): readonly string[] {
  const roots = all.filter(({ threadRef }) => threadRef === null);
  return roots.flatMap(({ ref }) => {
    const times = all.filter((one) => one.threadRef === ref).flatMap(({ ts }) => ts ?? []);
    const sorted = times.toSorted();
    return times.every((ts, at) => ts === sorted[at]) ? [] : [`the thread of ${ref} is out of order`];
  });
}

/** One root message for each case, which says how many of its tasks are answered now. */
function roots(kept: Kept, posted: readonly PostedMessage[]): readonly string[] {
  return kept.cases.flatMap(({ id, tasks, tasksDone, decision }) => {
    const ref = kept.messages.find((message) => message.ref === `case:${id}`);
    if (ref === undefined) return [`V-${id} has no root message`];
    const shown = JSON.stringify(posted.find(({ ts }) => ts === ref.ts)?.blocks ?? "");
    const isCurrent = decision !== null || shown.includes(`${tasksDone} of ${tasks} tasks answered`);
    return isCurrent
      ? []
      : [`the root message of V-${id} does not say that ${tasksDone} of ${tasks} are answered`];
  });
}

/** Nothing in the channel names somebody who was erased, save a message that nobody knows to have been sent. */
function erased({ ledger }: Seen, posted: readonly PostedMessage[], twice: Repeated): readonly string[] {
  if (twice.roots + twice.inThreads > 0) return [];
  const all = JSON.stringify(posted);
  return [...ledger.erased].flatMap(([id, name]) =>
    all.includes(name) ? [`a message still names the candidate of V-${id}`] : [],
  );
}

/** What stands in the channel and is nobody's: a post that was sent again because its answer was cut off. */
function repeated({ kept, workspace, channel, people }: Seen, posted: readonly PostedMessage[]): Repeated {
  const known = new Set(kept.messages.map(({ ts }) => ts));
  const spare = posted.filter(({ ts }) => !known.has(ts));
  const whispers = people.flatMap((user) =>
    messagesOf(workspace, channel, user)
      .filter(({ ephemeral, text }) => ephemeral && / is open in /.test(text))
      .map(({ text }) => `${user} ${text}`),
  );
  return {
    roots: spare.filter(({ threadTs }) => threadTs === undefined).length,
    inThreads: spare.filter(({ threadTs }) => threadTs !== undefined).length,
    whispers: whispers.length - new Set(whispers).size,
  };
}

function postedBy({ workspace, channel, people, botUser }: Seen): readonly PostedMessage[] {
  const [anybody = ""] = people;
  return messagesOf(workspace, channel, anybody).filter(
    ({ user, ephemeral }) => user === botUser && !ephemeral,
  );
}

function messagesOf(workspace: Workspace, channel: string, user: string): readonly PostedMessage[] {
  return workspace.snapshot(user).channels.find(({ id }) => id === channel)?.messages ?? [];
}

function fits(found: number, least: number, most: number, what: string): readonly string[] {
  if (found >= least && found <= most) return [];
  const wanted = least === most ? `${least}` : `${least} to ${most}`;
  return [`${what}: ${found} instead of ${wanted}`];
}

function counted(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
