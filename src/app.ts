/** Starting, what is due, stopping. Which part is given which stands in `compose.ts`. */

import { type BonafideOptions, compose } from "./compose.ts";
import type { SlackConfig } from "./config.ts";
import { type Instant, toInstant } from "./domain/instant.ts";
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
import { readTimeZones } from "./slack/people.ts";
import { reconcileReactions } from "./slack/reconcile.ts";
import { inspectWorkspace } from "./slack/workspace.ts";
import { digestIfDue, digestOf } from "./workflows/digest.ts";
import { type Reminded, remindDue } from "./workflows/remind.ts";
import { endHolds } from "./workflows/reopen.ts";
import { type Rescreened, rescreen } from "./workflows/rescreen.ts";
import { samePersonDue } from "./workflows/same-person.ts";

/** How often the bot looks whether something is due. */
const TICK_MS = 30_000;
/** How often it looks for reactions that nobody told it of. */
const RECONCILE_MS = 600_000;

export interface Done extends Reminded {
  /** Cases whose hold has ended. */
  readonly reopened: number;
  readonly digest: "sent" | "silent" | "not-due";
  /** Open cases that were compared with lists that have changed. */
  readonly rescreened: Rescreened;
}

export interface Bonafide {
  /** Takes deliveries from Slack, after what was left over from last time. */
  start(): Promise<void>;
  /** What is due now: reminders, escalations, digest, lists that changed. Resolves when Slack has them, as far as it takes them. */
  runDue(): Promise<Done>;
  /** Posts the digest of the seven days up to `to`; false when there is nothing to say. */
  postDigest(to: Instant): Promise<boolean>;
  /** Resolves when everything taken in is worked off and everything owed is sent, as far as Slack takes it. */
  settled(): Promise<void>;
  /** Takes nothing more, finishes what has begun, closes the database. */
  stop(): Promise<void>;
}

/** Rejects with StartRefused when the workspace is not as the configuration says; nothing is opened then. */
export async function createBonafide(options: BonafideOptions): Promise<Bonafide> {
  const { config, clock, log } = options;
  const client = createWebClient(config.slack, log);
  const workspace = await inspectWorkspace(client, config.slack);
  const { desk, world, watchlists, asking, reading } = compose(options, client, workspace);
  const { storage, access, deliveries, sender } = desk;
  const { botUser } = workspace.identity;
  const running = createRunning();
  const bolt = listen(desk, createBolt(config.slack, workspace.identity, log), botUser, running);

  async function runDue(): Promise<Done> {
    await deliveries.workOff();
    const now = toInstant(clock.now());
    let zones: Promise<void> | undefined;
    try {
      const reopened = endHolds(world, now);
      samePersonDue(world, now, (asked) => askWhetherSame(desk, asked, { again: true }));
      const done = { reopened, ...remindDue(world, now), digest: digestIfDue(world, config.digestAt, now) };
      sender.wake();
      asking.wake();
      reading.wake();
      zones = readTimeZones({ client, world, clock, log });
      await watchlists.ready();
      return { ...done, rescreened: await rescreen(world, watchlists, now) };
    } finally {
      await zones;
      await asking.settled();
      await reading.settled();
      await sender.settled();
    }
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

  let isConnected = false;
  return {
    async start() {
      await access.isAllowed(botUser);
      await bolt.start().catch((error: unknown) => {
        storage.close();
        throw error;
      });
      isConnected = true;
      log.info({ ...slackOf(config.slack) }, "Bonafide is connected to Slack");
      repeat(inBackground(runDue), TICK_MS);
      repeat(inBackground(findReactions), RECONCILE_MS);
    },
    runDue,
    async settled() {
      await running.ended();
      await deliveries.workOff();
      await asking.settled();
      await reading.settled();
      await sender.settled();
    },
    async postDigest(to) {
      const isPosted = storage.transaction(() => world.notices.digest(digestOf(world, to), to));
      await sender.settled();
      return isPosted;
    },
    async stop() {
      for (const timer of timers) clearInterval(timer);
      watchlists.close();
      if (isConnected) await bolt.stop();
      await running.ended();
      await asking.stop();
      await reading.stop();
      await deliveries.workOff();
      await sender.stop();
      storage.close();
    },
  };
}

/** Bolt answers Slack before a listener is through, and waits for none of them when it stops: so they are counted. */
function listen(desk: Desk, bolt: Bolt, botUser: string, running: Running): Bolt {
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
  return bolt;
}

function slackOf({ transport, vettingChannel, digestChannel }: SlackConfig) {
  return { transport: transport.kind, vettingChannel, digestChannel };
}
