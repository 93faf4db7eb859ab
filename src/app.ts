/** The composition root: which part is given which. What the parts do is written in them. */
import { CHECKS } from "./checks/index.ts";
import type { Clock } from "./clock.ts";
import type { Config, SlackConfig } from "./config.ts";
import { type Instant, toInstant } from "./domain/instant.ts";
import type { Log } from "./logger.ts";
import { createAccess } from "./slack/access.ts";
import { createBolt, createWebClient } from "./slack/bolt.ts";
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
import { createNotices } from "./slack/notices.ts";
import { REF } from "./slack/refs.ts";
import { createReply } from "./slack/reply.ts";
import { createSender, MESSAGE_INTERVAL_MS } from "./slack/sender.ts";
import { inspectWorkspace } from "./slack/workspace.ts";
import { openStorage } from "./storage/index.ts";
import { digestIfDue, digestOf } from "./workflows/digest.ts";
import { type Reminded, remindDue } from "./workflows/remind.ts";
import type { World } from "./workflows/world.ts";

/** How often the bot looks whether something is due. */
const TICK_MS = 30_000;

export interface BonafideOptions {
  readonly config: Config & { readonly slack: SlackConfig };
  readonly clock: Clock;
  readonly log: Log;
  /** Slack's pace by default; zero against a workspace that does not limit. */
  readonly messageIntervalMs?: number;
}

export interface Done extends Reminded {
  readonly digest: "sent" | "silent" | "not-due";
}

export interface Bonafide {
  /** Takes deliveries from Slack, after what was left over from last time. */
  start(): Promise<void>;
  /** What is due now: reminders, escalations, digest. Resolves when Slack has them, as far as it takes them. */
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
  const { config, clock, log, messageIntervalMs = MESSAGE_INTERVAL_MS } = options;
  const { slack, language, calendar } = config;
  const client = createWebClient(slack, log);
  const workspace = await inspectWorkspace(client, slack);

  const storage = openStorage({ path: config.databasePath, linkKey: config.linkKey, now: clock.now() });
  const { outbox } = storage;
  const { vettingChannel, digestChannel } = slack;
  const reader = { language, timezone: calendar.timezone };
  const permalink = (channel: string, ts: string) =>
    `${workspace.identity.url}archives/${channel}/p${ts.replace(".", "")}`;
  const namesAllowed = workspace.isPrivate(digestChannel);
  const digestContent = createDigestContent({ storage, reader, permalink, namesAllowed });
  const notices = createNotices({ outbox, storage, reader, vettingChannel, digestChannel, digestContent });
  const world: World = {
    storage,
    notices,
    checks: CHECKS,
    policy: {
      calendar,
      remindAfterHours: config.remindAfterHours,
      linkMemoryDays: config.linkMemoryDays,
      ...(config.escalateTo !== undefined && { escalateTo: config.escalateTo }),
    },
    reportBroken: (check, error) => log.error({ check, error }, "a check failed"),
  };

  const gateway = createGateway(client, log);
  const sender = createSender({ outbox, gateway, clock, log, messageIntervalMs });
  const access = createAccess(client, slack, log);
  const reply = createReply(outbox, vettingChannel, clock);
  const home = createHome(storage, reader, vettingChannel);
  const allowed = slack.allowedUsergroup ?? vettingChannel;
  const effects = createEffects({
    world,
    storage,
    access,
    home,
    reply,
    reader,
    vettingChannel,
    allowed,
    log,
  });
  const deliveries = createDeliveries(storage.inbox, effects, clock, log);

  const bolt = createBolt(slack, workspace.identity, log);
  const desk: Desk = {
    deliveries,
    storage,
    access,
    gateway,
    sender,
    reply,
    home,
    reader,
    clock,
    log,
    checks: CHECKS,
    vettingChannel,
    permalink(caseId) {
      const place = outbox.placeOf(REF.root(caseId));
      return place && permalink(place.channel, place.ts);
    },
    digest: (at) => digestContent(digestOf(world, at)),
  };
  // Bolt answers Slack before a listener is through, and waits for none of them when it stops.
  const listening = new Set<Promise<void>>();
  bolt.app.use(async ({ context, next }) => {
    context["receivedAt"] = performance.now();
    const listener = next();
    listening.add(listener);
    await listener.finally(() => listening.delete(listener));
  });
  listenToCommands(bolt.app, desk);
  listenToActions(bolt.app, desk);
  listenToViews(bolt.app, desk);
  listenToShortcuts(bolt.app, desk);
  listenToEvents(bolt.app, desk, workspace.identity.botUser);

  async function settled(): Promise<void> {
    await Promise.allSettled(listening);
    await deliveries.workOff();
    await sender.settled();
  }

  async function runDue(): Promise<Done> {
    await deliveries.workOff();
    const now = toInstant(clock.now());
    const done = { ...remindDue(world, now), digest: digestIfDue(world, config.digestAt, now) };
    await sender.settled();
    return done;
  }

  let tick: NodeJS.Timeout | undefined;
  let isConnected = false;
  return {
    async start() {
      await access.isAllowed(workspace.identity.botUser);
      await bolt.start();
      isConnected = true;
      log.info({ ...slackOf(slack) }, "Bonafide is connected to Slack");
      const due = () =>
        void runDue().catch((error: unknown) => log.error({ error }, "what is due could not be done"));
      due();
      tick = setInterval(due, TICK_MS);
    },
    runDue,
    settled,
    async postDigest(to) {
      const isPosted = storage.transaction(() => notices.digest(digestOf(world, to), to));
      await sender.settled();
      return isPosted;
    },
    async stop() {
      clearInterval(tick);
      if (isConnected) await bolt.stop();
      await Promise.allSettled(listening);
      await deliveries.workOff();
      await sender.stop();
      storage.close();
    },
  };
}

function slackOf({ transport, vettingChannel, digestChannel }: SlackConfig) {
  return { transport: transport.kind, vettingChannel, digestChannel };
}
