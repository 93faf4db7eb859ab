/** Starting, what is due, stopping. Which part is given which stands in `compose.ts`. */

import { type BonafideOptions, compose } from "./compose.ts";
import type { SlackConfig } from "./config.ts";
import { createDatabaseFaults } from "./database-faults.ts";
import { createDeadline } from "./deadline.ts";
import { type Instant, toInstant } from "./domain/instant.ts";
import type { HealthSource, Readiness } from "./health/server.ts";
import type { Log } from "./logger.ts";
import { createRunning, type Running } from "./running.ts";
import { type Bolt, createBolt, createWebClient } from "./slack/bolt.ts";
import { askWhetherSame } from "./slack/effects/interviews.ts";
import { listenToActions } from "./slack/listeners/actions.ts";
import { listenToCaseFiles } from "./slack/listeners/case-files.ts";
import { listenToCommands } from "./slack/listeners/commands.ts";
import { listenToCvFiles } from "./slack/listeners/cv-files.ts";
import { listenToDecisions } from "./slack/listeners/decisions.ts";
import type { Desk } from "./slack/listeners/desk.ts";
import { listenToEvents } from "./slack/listeners/events.ts";
import { listenToHome } from "./slack/listeners/home.ts";
import { listenToInterviews } from "./slack/listeners/interviews.ts";
import { listenToShortcuts } from "./slack/listeners/shortcuts.ts";
import { listenToTasks } from "./slack/listeners/tasks.ts";
import { listenToViews } from "./slack/listeners/views.ts";
import { SCOPES } from "./slack/manifest.ts";
import { onlyOurs } from "./slack/own-workspace.ts";
import { readTimeZones } from "./slack/people.ts";
import { reconcileReactions } from "./slack/reconcile.ts";
import { caseOfRef } from "./slack/refs.ts";
import { createHourly, showErased } from "./slack/show-erased.ts";
import { inspectWorkspace } from "./slack/workspace.ts";
import type { StorageHealth } from "./storage/health.ts";
import { digestIfDue, digestOf } from "./workflows/digest.ts";
import { type Purged, purge } from "./workflows/purge.ts";
import { type Reminded, remindDue } from "./workflows/remind.ts";
import { endHolds } from "./workflows/reopen.ts";
import { type Rescreened, rescreen } from "./workflows/rescreen.ts";
import { samePersonDue } from "./workflows/same-person.ts";
import type { World } from "./workflows/world.ts";

/** How often the bot looks whether something is due. */
const TICK_MS = 30_000;
/** How often it looks for reactions that nobody told it of. */
const RECONCILE_MS = 600_000;
/** A supervisor kills what has not ended in ten seconds; the process needs a moment of them to end. */
const STOP_MS = 8000;
/** For what has begun: a listener, a question outside, a file. */
const UNDER_WAY_MS = 4000;
/** For answers that people wait for; what is not sent by then goes out at the next start. */
const LAST_CALLS_MS = 1500;
/** Whether the database can be written is found out by writing, so not for everybody who asks. */
const WRITE_CHECK_MS = 5000;

export interface Done extends Reminded {
  /** Cases whose hold has ended. */
  readonly reopened: number;
  readonly digest: "sent" | "silent" | "not-due";
  /** Open cases that were compared with lists that have changed. */
  readonly rescreened: Rescreened;
  /** What was erased because its time was up; undefined when that is not due. */
  readonly purged?: Purged;
}

const NOTHING_DONE: Done = {
  ...{ reminders: 0, escalations: 0, reopened: 0, digest: "not-due" },
  rescreened: { screened: 0, changed: 0 },
};

export interface Bonafide {
  /** Takes deliveries from Slack, after what was left over from last time. */
  start(): Promise<void>;
  /** What is due now: reminders, escalations, digest, lists that changed. Resolves when Slack has them, as far as it takes them. */
  runDue(): Promise<Done>;
  /** Posts the digest of the seven days up to `to`; false when there is nothing to say. */
  postDigest(to: Instant): Promise<boolean>;
  /** Resolves when everything taken in is worked off and everything owed is sent, as far as Slack takes it. */
  settled(): Promise<void>;
  /**
   * Shows every case anew of which Slack refused something for good, and forgets what was refused: a message comes
   * again as it should read now, an answer to a person does not. Resolves when Slack has it, as far as it takes it.
   */
  retryParked(): Promise<{ readonly cases: number; readonly calls: number }>;
  /** Takes nothing more, finishes what has begun as far as eight seconds allow, closes the database. */
  stop(): Promise<void>;
  /** How it is, for whoever supervises it. */
  readonly health: HealthSource;
}

/** Rejects with StartRefused when the workspace is not as the configuration says; nothing is opened then. */
export async function createBonafide(options: BonafideOptions): Promise<Bonafide> {
  const { config, clock } = options;
  const faults = createDatabaseFaults(options.log, config.databasePath);
  const { log } = faults;
  const client = createWebClient(config.slack, log);
  const workspace = await inspectWorkspace(client, config.slack);
  const bolt = createBolt(config.slack, workspace.identity, log);
  const { desk, world, watchlists, guard, asking, reading, metrics } = compose(
    { ...options, log },
    client,
    workspace,
    bolt.isConnected,
  );
  const { storage, access, deliveries, sender } = desk;
  const { botUser } = workspace.identity;
  const running = createRunning();
  const isHour = createHourly();
  listen(desk, bolt, botUser, running);
  bolt.app.use(onlyOurs(workspace.own, log));

  /** A reminder is due for every process that looks; only one of them at a time may look. */
  async function doDue(): Promise<Done> {
    return (await storage.turns.inTurn("due", doAllDue)) ?? NOTHING_DONE;
  }

  async function doAllDue(): Promise<Done> {
    faults.look(() => storage.health.canWrite());
    await deliveries.workOff();
    await guard.refresh();
    const now = toInstant(clock.now());
    let zones: Promise<void> | undefined;
    try {
      const reopened = endHolds(world, now);
      samePersonDue(world, now, (asked) => askWhetherSame(desk, asked, { again: true }));
      const reminded = remindDue(world, now);
      metrics.reminded("reminder", reminded.reminders);
      metrics.reminded("escalation", reminded.escalations);
      const done = { reopened, ...reminded, digest: digestIfDue(world, config.digestAt, now) };
      sender.wake();
      asking.wake();
      reading.wake();
      zones = readTimeZones({ client, world, clock, log });
      await watchlists.ready();
      const rescreened = await rescreen(world, watchlists, now);
      const purged = isHour(now)
        ? await purge(storage, { now, retentionDays: config.retentionDays, by: "bonafide" })
        : undefined;
      if (purged !== undefined && purged.cases.length > 0)
        log.info({ cases: purged.cases.length }, "cases were erased because their time was up");
      const digestsName = workspace.isPrivate(config.slack.digestChannel);
      await showErased({ ...desk, world, digestsName }, now);
      sender.wake();
      return { ...done, rescreened, ...(purged !== undefined && { purged }) };
    } finally {
      await zones;
    }
  }

  async function othersSettled(): Promise<void> {
    await asking.settled();
    await reading.settled();
    await sender.settled();
  }

  async function findReactions(): Promise<void> {
    await reconcileReactions({ client, storage, deliveries, access, botUser, clock, log });
    await deliveries.workOff();
    sender.wake();
  }

  const inBackground = (work: () => Promise<unknown>) => () =>
    void running.add(work().catch((error: unknown) => log.error({ error }, "what is due could not be done")));
  const timers: NodeJS.Timeout[] = [];
  const repeat = (work: () => void, everyMs: number) => {
    work();
    timers.push(setInterval(work, everyMs));
  };

  const readiness = createReadiness(bolt, storage.health);
  return {
    health: { readiness: readiness.now, metrics: metrics.text },
    async start() {
      await guard.refresh();
      await bolt.start().catch((error: unknown) => {
        storage.close();
        throw error;
      });
      readiness.moveTo("running");
      log.info({ ...slackOf(config.slack) }, "Bonafide is connected to Slack");
      tellMissingScopes(workspace.scopes, log);
      repeat(inBackground(doDue), TICK_MS);
      repeat(inBackground(findReactions), RECONCILE_MS);
    },
    runDue: () => doDue().finally(othersSettled),
    async settled() {
      await running.ended();
      await deliveries.workOff();
      await othersSettled();
    },
    async postDigest(to) {
      const isPosted = storage.transaction(() => world.notices.digest(digestOf(world, to), to));
      await sender.settled();
      return isPosted;
    },
    async retryParked() {
      const retried = storage.transaction(() => showParkedAnew(desk, world, toInstant(clock.now())));
      await othersSettled();
      return retried;
    },
    async stop() {
      const wasConnected = readiness.moveTo("stopping") === "running";
      const { wait } = createDeadline(STOP_MS);
      for (const timer of timers) clearInterval(timer);
      watchlists.close();
      storage.turns.close();
      if (wasConnected) await wait(bolt.stop());
      const endings = Promise.all([running.ended(), asking.stop(), reading.stop()]);
      const isDone = [await wait(endings, UNDER_WAY_MS), await wait(deliveries.workOff())];
      deliveries.stop();
      await wait(sender.settled(), LAST_CALLS_MS);
      isDone.push(await wait(sender.stop()));
      if (isDone.includes(false))
        log.warn({}, "what was under way had to be left; it goes on at the next start");
      metrics.stop();
      storage.close();
    },
  };
}

function showParkedAnew({ storage: { outbox, cases } }: Desk, { notices }: World, at: Instant) {
  const parked = outbox.parked();
  for (const { id } of parked) outbox.forget(id);
  const ids = new Set(parked.flatMap(({ lane }) => caseOfRef(lane) ?? []));
  const found = [...ids].flatMap((id) => cases.find(id) ?? []);
  for (const one of found) notices.caseChanged(one, at);
  return { cases: found.length, calls: parked.length };
}

/** An app that was installed by an older manifest still runs; what it lacks fails only when it is wanted. */
function tellMissingScopes(granted: readonly string[], log: Log): void {
  // An endpoint that names none grants whatever it grants.
  if (granted.length === 0) return;
  const missing = SCOPES.filter((scope) => !granted.includes(scope));
  if (missing.length > 0) log.warn({ missing }, "the Slack app lacks scopes; see bonafide doctor");
}

type Phase = "starting" | "running" | "stopping";

function createReadiness(bolt: Bolt, database: StorageHealth) {
  let phase: Phase = "starting";
  let writable = { is: true, askedAt: Number.NEGATIVE_INFINITY };
  return {
    /** Answers with where it was. */
    moveTo(next: Phase): Phase {
      const before = phase;
      phase = next;
      return before;
    },
    now(): Readiness {
      if (phase !== "running") return phase;
      if (!bolt.isConnected()) return "no connection to Slack";
      const now = performance.now();
      if (now - writable.askedAt > WRITE_CHECK_MS) writable = { is: database.canWrite(), askedAt: now };
      return writable.is ? "ready" : "database not writable";
    },
  };
}

/** Bolt answers Slack before a listener is through, and waits for none of them when it stops: so they are counted. */
function listen(desk: Desk, bolt: Bolt, botUser: string, running: Running): void {
  const { app } = bolt;
  app.use(async ({ context, next }) => {
    context["receivedAt"] = performance.now();
    await running.add(next());
  });
  listenToCommands(app, desk);
  listenToActions(app, desk);
  listenToViews(app, desk);
  listenToCvFiles(app, desk);
  listenToCaseFiles(app, desk);
  listenToDecisions(app, desk);
  listenToInterviews(app, desk);
  listenToTasks(app, desk);
  listenToHome(app, desk);
  listenToShortcuts(app, desk);
  listenToEvents(app, desk, botUser);
}

function slackOf({ transport, vettingChannel, digestChannel }: SlackConfig) {
  return { transport: transport.kind, vettingChannel, digestChannel };
}
