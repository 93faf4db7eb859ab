/**
 * Where the bot can be killed, by what it does at that point and not by its own names: a statement that SQLite runs, a
 * call to Slack, an acknowledgement. So nothing in `src` knows of it.
 */
export interface Step {
  readonly name: string;
  readonly kind: "statement" | "commit" | "call" | "acknowledgement";
  readonly when: "before" | "after";
  /** The statement; for a commit, one that ran in the transaction; for a call, the method. */
  readonly matches: RegExp;
  /** Comes with reminders, which are due on the next working day. */
  readonly isNextDay?: boolean;
}

/** In the order in which a submission comes to them. */
export const STEPS: readonly Step[] = [
  {
    name: "delivered, not yet kept",
    kind: "statement",
    when: "before",
    matches: /^insert into inbox/,
  },
  {
    name: "kept, not yet acknowledged",
    kind: "statement",
    when: "after",
    matches: /^insert into inbox/,
  },
  { name: "acknowledged, no effect yet", kind: "acknowledgement", when: "after", matches: /^/ },
  {
    name: "in the transaction, case made",
    kind: "statement",
    when: "after",
    matches: /^insert into cases /,
  },
  {
    name: "in the transaction, history written",
    kind: "statement",
    when: "after",
    matches: /^insert into history /,
  },
  {
    name: "in the transaction, messages owed",
    kind: "statement",
    when: "after",
    matches: /^insert into outbox /,
  },
  {
    name: "effect made, delivery not finished",
    kind: "statement",
    when: "before",
    matches: /^update inbox set payload = null/,
  },
  {
    name: "before the commit of an effect",
    kind: "commit",
    when: "before",
    matches: /^update inbox set payload = null/,
  },
  {
    name: "after the commit, nothing sent",
    kind: "commit",
    when: "after",
    matches: /^update inbox set payload = null/,
  },
  {
    name: "handed out, not yet sent",
    kind: "call",
    when: "before",
    matches: /^(?:chat\.|reactions\.add|response)/,
  },
  {
    name: "edit handed out, not yet sent",
    kind: "call",
    when: "before",
    matches: /^chat\.update/,
  },
  {
    name: "message posted, answer not read",
    kind: "call",
    when: "after",
    matches: /^chat\.postMessage/,
  },
  {
    name: "message edited, answer not read",
    kind: "call",
    when: "after",
    matches: /^chat\.update/,
  },
  {
    name: "reaction added, answer not read",
    kind: "call",
    when: "after",
    matches: /^reactions\.add/,
    isNextDay: true,
  },
  {
    name: "person answered, answer not read",
    kind: "call",
    when: "after",
    matches: /^(?:response|chat\.postEphemeral)/,
  },
  {
    name: "answer read, not written down",
    kind: "statement",
    when: "before",
    matches: /^update messages set channel/,
  },
  {
    name: "before the commit of a sent call",
    kind: "commit",
    when: "before",
    matches: /^delete from outbox where id/,
  },
  {
    name: "after the commit of a sent call",
    kind: "commit",
    when: "after",
    matches: /^delete from outbox where id/,
  },
  {
    name: "before the commit of a reminder",
    kind: "commit",
    when: "before",
    matches: /^insert into reminders/,
    isNextDay: true,
  },
  {
    name: "after the commit of a reminder",
    kind: "commit",
    when: "after",
    matches: /^insert into reminders/,
    isNextDay: true,
  },
  {
    name: "task answered, before the commit",
    kind: "statement",
    when: "after",
    matches: /^insert into task_answers/,
  },
];

/** Any statement at all: the n-th from the moment on at which it is asked for. */
export const ANY_STATEMENT: Step = {
  name: "any statement",
  kind: "statement",
  when: "after",
  matches: /^/,
};

/** What the process is told: to die at the n-th time it comes to this step. */
export interface Plan {
  readonly step: Step;
  /** From 1. */
  readonly nth: number;
}

/** Regular expressions do not travel as JSON. */
export interface WrittenPlan {
  readonly kind: Step["kind"];
  readonly when: Step["when"];
  readonly matches: string;
  readonly nth: number;
}

export function written({ step, nth }: Plan): WrittenPlan {
  const { kind, when, matches } = step;
  return { kind, when, matches: matches.source, nth };
}
