/*
 * Loaded before the bot, by `node --import`: another time, shorter waits, and death at a given step, as by a power
 * cut. What it is to do stands in the environment, and later comes as a message from its parent.
 */
import { registerHooks } from "node:module";
import Sqlite from "better-sqlite3";
import { WebSocket } from "undici";
import { changed, sourceChanges } from "./changed-source.ts";
import type { Step, WrittenPlan } from "./steps.ts";

const { CRASH_PLAN = "null", CRASH_AHEAD_MS = "0", CRASH_MISTAKE } = process.env;
const aheadMs = Number(CRASH_AHEAD_MS);

let plan = JSON.parse(CRASH_PLAN) as WrittenPlan | null;
let left = plan?.nth ?? 0;
process.on("message", (message: WrittenPlan) => {
  plan = message;
  left = message.nth;
});
// Nobody is left who would end it.
process.on("disconnect", () => process.kill(process.pid, "SIGKILL"));
// The parent's messages keep nobody alive who wants to stop.
process.channel?.unref();

function reached(kind: Step["kind"], when: Step["when"], what: string): void {
  if (plan === null || plan.kind !== kind || plan.when !== when || !new RegExp(plan.matches).test(what))
    return;
  left -= 1;
  if (left > 0) return;
  process.kill(process.pid, "SIGKILL");
  for (;;);
}

const changes = sourceChanges(CRASH_MISTAKE || undefined);
registerHooks({
  load(address, context, next) {
    const loaded = next(address, context);
    const wanted = changes.get(address);
    if (wanted === undefined) return loaded;
    const { source = "" } = loaded;
    const text = typeof source === "string" ? source : new TextDecoder().decode(source ?? undefined);
    return { ...loaded, source: changed(text, wanted) };
  },
});

const OwnDate = Date;
const now = () => OwnDate.now() + aheadMs;
globalThis.Date = new Proxy(OwnDate, {
  construct: (target, args, asked) => Reflect.construct(target, args.length === 0 ? [now()] : args, asked),
  apply: () => new OwnDate(now()).toString(),
  get: (target, key) => (key === "now" ? now : Reflect.get(target, key)),
});

/** Statements that ran in the open transaction. */
let inTransaction: string[] = [];

function around(sql: string, run: () => unknown): unknown {
  const isCommit = sql === "COMMIT";
  if (sql.startsWith("BEGIN")) inTransaction = [];
  if (isCommit) for (const each of inTransaction) reached("commit", "before", each);
  reached("statement", "before", sql);
  const result = run();
  inTransaction.push(sql);
  if (isCommit) {
    const done = inTransaction;
    inTransaction = [];
    for (const each of done) reached("commit", "after", each);
  }
  reached("statement", "after", sql);
  return result;
}

type Run = (this: { readonly source: string }, ...values: unknown[]) => unknown;
const statement = Object.getPrototypeOf(new Sqlite(":memory:").prepare("select 1")) as Record<string, Run>;
for (const name of ["run", "get", "all"]) {
  const own = statement[name];
  if (own === undefined) throw new Error(`a statement has no ${name}`);
  statement[name] = function (...values) {
    return around(this.source, () => own.apply(this, values));
  };
}
const exec = Sqlite.prototype.exec;
Sqlite.prototype.exec = function (sql) {
  return around(sql, () => exec.call(this, sql)) as typeof this;
};

const ownFetch = globalThis.fetch;
globalThis.fetch = async (input, init) => {
  const { pathname } = new URL(input instanceof Request ? input.url : input);
  const what = pathname.replace(/^\/(?:api\/)?/, "");
  reached("call", "before", what);
  const answer = await ownFetch(input, init);
  reached("call", "after", what);
  return answer;
};

const { send } = WebSocket.prototype;
WebSocket.prototype.send = function (data) {
  send.call(this, data);
  // Given to the system first: people have been told then.
  setImmediate(() => reached("acknowledgement", "after", ""));
};
