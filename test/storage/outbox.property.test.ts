import Sqlite from "better-sqlite3";
import { expect, test } from "vitest";
import { migrate } from "../../src/storage/migrate.ts";
import { createOutbox, type Shown } from "../../src/storage/outbox.ts";
import type { OwedCall } from "../../src/storage/outbox-due.ts";
import { useVault } from "../../src/storage/vault.ts";
import { fc } from "../support/properties.ts";
import { hour } from "./examples.ts";

const REFS = ["r0", "r1", "r2", "r3"] as const;
const LANES = ["a", "b"] as const;
const small = (max: number) => fc.integer({ min: 0, max });

/** `send`: hand out what is due and answer each call as the outcomes say; between the two, people go on. */
const Step = fc.oneof(
  fc.record({ kind: fc.constant("show" as const), ref: fc.constantFrom(0, 0, 0, 1, 2, 3), text: small(1) }),
  fc.record({
    kind: fc.constant("owe" as const),
    lane: small(1),
    target: fc.option(small(3), { freq: 2 }),
    collapse: fc.boolean(),
  }),
  fc.record({ kind: fc.constant("hand-out" as const), limit: fc.constantFrom(0, 1, 2, 2, 2) }),
  fc.record({
    kind: fc.constant("answer" as const),
    outcome: fc.constantFrom("sent", "sent", "sent", "retry", "arrived-but-retry", "park"),
  }),
  fc.record({ kind: fc.constant("die" as const) }),
);
type Step = typeof Step extends fc.Arbitrary<infer T> ? T : never;

function message(ref: number, text: number): Shown {
  return {
    ref: `r${ref}`,
    // r0 and r1 begin threads; r2 stands under r0 in the same lane, r3 under r1 in another one.
    lane: LANES[ref % 2 === 0 ? 0 : Number(ref === 1)] ?? "a",
    channel: "C1",
    ...(ref >= 2 && { threadRef: `r${ref - 2}` }),
    text: `text ${text}`,
    blocks: [],
  };
}

/** Slack and a sender around an outbox, with everything that happened. */
function world() {
  const db = new Sqlite(":memory:");
  useVault(db);
  migrate(db, new Date(hour(0)));
  let outbox = createOutbox(db);
  let underWay: readonly OwedCall[] = [];
  let clock = 0;
  const slack = new Map<string, { ref: string; text: unknown }>();
  const posts = new Map<string, number>();
  const wanted = new Map<string, string>();
  const lostEdit = new Set<string>();
  const done: { lane: string; id: number; tag: unknown }[] = [];
  const owedTags: { lane: string; collapse: boolean; target: boolean; tag: number }[] = [];
  const parkedTags = new Set<unknown>();

  function arrive(call: OwedCall): { channel: string; ts: string } | undefined {
    const { method, args, names } = call;
    if (method === "chat.update") {
      const shown = slack.get(String(args["ts"]));
      if (shown !== undefined) shown.text = args["text"];
      return undefined;
    }
    if (names === undefined) return undefined;
    posts.set(names, (posts.get(names) ?? 0) + 1);
    const ts = `${call.id}.0`;
    slack.set(ts, { ref: names, text: args["text"] });
    return { channel: "C1", ts };
  }

  function answer(outcome: (Step & { kind: "answer" })["outcome"]): void {
    const [call, ...rest] = underWay;
    if (call === undefined) return;
    underWay = rest;
    const { id, method, lane, args, names } = call;
    if (outcome === "sent") {
      outbox.sent(id, hour(clock), arrive(call));
      done.push({ lane, id, tag: args["tag"] });
    } else if (outcome === "park") {
      outbox.park(id, "no");
      parkedTags.add(args["tag"]);
      if (method === "chat.update") lostEdit.add(slack.get(String(args["ts"]))?.ref ?? "");
    } else {
      // A post that arrives unheard is posted twice: the rare double that is better than a loss.
      if (outcome === "arrived-but-retry" && names === undefined) arrive(call);
      outbox.retry(id, hour(clock + 1), "timeout");
    }
  }

  function handOut(limit: number): void {
    if (underWay.length > 0) return;
    underWay = outbox.due(hour(clock), limit);
    expect(underWay.length).toBeLessThanOrEqual(limit);
    expect(new Set(underWay.map((call) => call.lane)).size).toBe(underWay.length);
    expect(underWay.map((call) => call.id)).toEqual(
      underWay.map((call) => call.id).toSorted((a, b) => a - b),
    );
  }

  return {
    slack,
    posts,
    wanted,
    lostEdit,
    done,
    owedTags,
    parkedTags,
    outbox: () => outbox,
    step(step: Step, index: number): void {
      if (step.kind === "show") {
        const shown = message(step.ref, step.text);
        outbox.show(shown, hour(clock));
        wanted.set(shown.ref, shown.text);
        lostEdit.delete(shown.ref);
      } else if (step.kind === "owe") {
        const lane = LANES[step.lane] ?? "a";
        const target = step.target === null ? {} : { targetRef: REFS[step.target] ?? "r0" };
        const collapse = step.collapse ? { collapse: "k" } : {};
        outbox.owe({ lane, method: "m", args: { tag: index }, ...target, ...collapse }, hour(clock));
        owedTags.push({ lane, collapse: step.collapse, target: step.target !== null, tag: index });
      } else if (step.kind === "hand-out") handOut(step.limit);
      else if (step.kind === "answer") answer(step.outcome);
      else {
        outbox = createOutbox(db);
        underWay = [];
      }
    },
    /** Slack takes everything from now on. */
    drain(): void {
      while (underWay.length > 0) answer("sent");
      for (let next = outbox.nextAt(); next !== undefined; next = outbox.nextAt()) {
        while (hour(clock) < next) clock += 1;
        const before = outbox.waiting();
        handOut(2);
        while (underWay.length > 0) answer("sent");
        expect(outbox.waiting()).toBeLessThan(before);
      }
    },
    close: () => void db.close(),
  };
}

test("whatever happens: order is kept, nothing is posted twice, and the last word arrives", () => {
  let interesting = 0;
  fc.assert(
    fc.property(fc.array(Step, { maxLength: 40 }), (steps) => {
      const around = world();
      steps.forEach((step, index) => {
        around.step(step, index);
      });
      around.drain();
      const { slack, posts, wanted, lostEdit, done, owedTags, parkedTags } = around;
      const outbox = around.outbox();
      expect(outbox.waiting()).toBe(0);

      const givenUp = [...wanted.keys()].filter((ref) => !outbox.refs("").includes(ref));
      const parkedPosts = outbox.parked().filter((row) => row.method === "chat.postMessage");
      expect(parkedPosts).toHaveLength(givenUp.length);
      for (const times of posts.values()) expect(times).toBe(1);
      for (const lane of LANES) {
        const ids = done.filter((call) => call.lane === lane).map((call) => call.id);
        expect(ids).toEqual(ids.toSorted((one, other) => one - other));
      }
      for (const ref of outbox.refs("")) {
        const place = outbox.placeOf(ref);
        expect(slack.get(place?.ts ?? "")?.ref).toBe(ref);
        if (!lostEdit.has(ref)) expect(slack.get(place?.ts ?? "")?.text).toBe(wanted.get(ref));
        interesting += 1;
      }
      const sentTags = new Set(done.map((call) => call.tag));
      for (const { collapse, target, tag } of owedTags)
        if (!collapse && !target) expect(sentTags.has(tag) || parkedTags.has(tag)).toBe(true);
      for (const lane of LANES) {
        const last = owedTags.filter((call) => call.lane === lane && call.collapse).at(-1);
        if (last !== undefined && !last.target)
          expect(sentTags.has(last.tag) || parkedTags.has(last.tag)).toBe(true);
      }
      around.close();
    }),
    { numRuns: 300 },
  );
  expect(interesting).toBeGreaterThan(100);
});
