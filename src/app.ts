/** The composition root: which part is given which. What the parts do is written in them. */

import type { WebClient } from "@slack/web-api";
import { type Background, createBackground } from "./background.ts";
import { CHECKS } from "./checks/index.ts";
import type { Clock } from "./clock.ts";
import type { Config, SlackConfig } from "./config.ts";
import { type Instant, toInstant } from "./domain/instant.ts";
import type { Log } from "./logger.ts";
import { createAccess } from "./slack/access.ts";
import { readAsker } from "./slack/asker.ts";
import { type Bolt, createBolt, createWebClient } from "./slack/bolt.ts";
import { createDeliveries } from "./slack/deliveries.ts";
import { createDigestContent } from "./slack/digest-content.ts";
import { createEffects } from "./slack/effects.ts";
import { createGateway } from "./slack/gateway.ts";
import { createHome } from "./slack/home-tab.ts";
import { listenToActions } from "./slack/listeners/actions.ts";
import { listenToCommands } from "./slack/listeners/commands.ts";
import type { Desk } from "./slack/listeners/desk.ts";
import { listenToEvents } from "./slack/listeners/events.ts";
import { listenToShortcuts } from "./slack/listeners/shortcuts.ts";
import { listenToViews } from "./slack/listeners/views.ts";
import { controlReply } from "./slack/messages/control.ts";
import { createNotices } from "./slack/notices.ts";
import { reconcileReactions } from "./slack/reconcile.ts";
import { REF } from "./slack/refs.ts";
import { createReply } from "./slack/reply.ts";
import { createSender, MESSAGE_INTERVAL_MS } from "./slack/sender.ts";
import { type InspectedWorkspace, inspectWorkspace } from "./slack/workspace.ts";
import { createLocalSources } from "./sources/index.ts";
import { createOutside } from "./sources/outside.ts";
import { createWatchlistSource, type Watchlists } from "./sources/watchlists.ts";
import { openStorage } from "./storage/index.ts";
import { digestIfDue, digestOf } from "./workflows/digest.ts";
import { runLookUps } from "./workflows/look-up.ts";
import { runControlChecks } from "./workflows/prove-control.ts";
import { type Reminded, remindDue } from "./workflows/remind.ts";
import { type Rescreened, rescreen } from "./workflows/rescreen.ts";
import type { Outside } from "./workflows/sources.ts";
import type { World } from "./workflows/world.ts";

/** How often the bot looks whether something is due. */
const TICK_MS = 30_000;
/** How often it looks for reactions that nobody told it of. */
const RECONCILE_MS = 600_000;

export interface BonafideOptions {
  readonly config: Config & { readonly slack: SlackConfig };
  readonly clock: Clock;
  readonly log: Log;
  /** Slack's pace by default; zero against a workspace that does not limit. */
  readonly messageIntervalMs?: number;
  /** In place of the real one, for tests and the demo. */
  readonly outside?: Outside;
}

export interface Done extends Reminded {
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
  const { desk, world, watchlists, asking } = compose(options, client, workspace);
  const { storage, access, deliveries, sender } = desk;
  const { botUser } = workspace.identity;
  const running = createRunning();
  const bolt = listen(desk, createBolt(config.slack, workspace.identity, log), botUser, running);

  async function runDue(): Promise<Done> {
    await deliveries.workOff();
    const now = toInstant(clock.now());
    try {
      const done = { ...remindDue(world, now), digest: digestIfDue(world, config.digestAt, now) };
      sender.wake();
      asking.wake();
      await watchlists.ready();
      return { ...done, rescreened: await rescreen(world, watchlists, now) };
    } finally {
      await asking.settled();
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
      await deliveries.workOff();
      await sender.stop();
      storage.close();
    },
  };
}

/** From the configuration to everything that has no connection of its own yet. */
function compose(
  options: BonafideOptions,
  client: WebClient,
  workspace: InspectedWorkspace,
): {
  readonly desk: Desk;
  readonly world: World;
  readonly watchlists: Watchlists;
  readonly asking: Background;
} {
  const { config, clock, log, messageIntervalMs = MESSAGE_INTERVAL_MS } = options;
  const { slack, language, calendar, remindAfterHours, linkMemoryDays, escalateTo } = config;
  const { vettingChannel, digestChannel } = slack;
  const reader = { language, timezone: calendar.timezone };
  const permalink = (channel: string, ts: string) =>
    `${workspace.identity.url}archives/${channel}/p${ts.replace(".", "")}`;

  const storage = openStorage({ path: config.databasePath, linkKey: config.linkKey, now: clock.now() });
  const { outbox } = storage;
  const namesAllowed = workspace.isPrivate(digestChannel);
  const digestContent = createDigestContent({ storage, reader, permalink, namesAllowed });
  const watchlists = createWatchlistSource(storage.watchlists, "in-slices");
  const outside =
    options.outside ??
    createOutside({
      enabled: config.lookUps,
      githubToken: config.githubToken,
      clock,
      reportBroken: (source) => log.error({ source }, "a look-up failed through a mistake"),
    });
  const shown = { outbox, storage, reader, vettingChannel, digestChannel, digestContent, outside };
  const world: World = {
    storage,
    notices: createNotices(shown),
    checks: CHECKS,
    sources: [...createLocalSources({ storage, databasePath: config.databasePath }), watchlists],
    outside,
    policy: { calendar, remindAfterHours, linkMemoryDays, ...(escalateTo !== undefined && { escalateTo }) },
    reportBroken: (check, error) => log.error({ check, error }, "a check failed"),
  };

  const gateway = createGateway(client, log);
  const access = createAccess(client, slack, log);
  const reply = createReply(outbox, vettingChannel, clock);
  const home = createHome(storage, reader, vettingChannel);
  const allowed = slack.allowedUsergroup ?? vettingChannel;
  const told = { storage, access, home, reply, reader, vettingChannel, log };
  const sender = createSender({ outbox, gateway, clock, log, messageIntervalMs });
  const deliveries = createDeliveries(storage.inbox, createEffects({ ...told, world, allowed }), clock, log);
  const asking = createBackground(
    async (goesOn) => {
      const at = toInstant(clock.now());
      await runLookUps(world, at, goesOn);
      await runControlChecks(world, at, ({ check, ...outcome }) =>
        reply(readAsker(check), controlReply(outcome, reader)),
      );
      sender.wake();
    },
    (error) => log.error({ error }, "what is asked outside could not be asked"),
  );
  const desk: Desk = {
    ...told,
    deliveries: {
      ...deliveries,
      async workOff() {
        await deliveries.workOff();
        asking.wake();
      },
    },
    gateway,
    sender,
    clock,
    checks: CHECKS,
    permalink(caseId) {
      const place = outbox.placeOf(REF.root(caseId));
      return place && permalink(place.channel, place.ts);
    },
    digest: (at) => digestContent(digestOf(world, at)),
  };
  return { desk, world, watchlists, asking };
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
  listenToShortcuts(app, desk);
  listenToEvents(app, desk, botUser);
  return bolt;
}

/** Work that has begun and that nobody waits for. */
interface Running {
  add(work: Promise<unknown>): Promise<void>;
  /** Resolves when all that has begun so far has ended, well or not. */
  ended(): Promise<void>;
}

function createRunning(): Running {
  const running = new Set<Promise<unknown>>();
  return {
    async add(work: Promise<unknown>) {
      running.add(work);
      await work.finally(() => running.delete(work));
    },
    async ended() {
      await Promise.allSettled(running);
    },
  };
}

function slackOf({ transport, vettingChannel, digestChannel }: SlackConfig) {
  return { transport: transport.kind, vettingChannel, digestChannel };
}
