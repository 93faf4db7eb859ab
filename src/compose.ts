/** The composition root: which part is given which. What the parts do is written in them. */

import { hostname } from "node:os";
import type { WebClient } from "@slack/web-api";
import { type Background, createBackground } from "./background.ts";
import { CHECKS } from "./checks/index.ts";
import type { Clock } from "./clock.ts";
import type { Config, SlackConfig } from "./config.ts";
import { toInstant } from "./domain/instant.ts";
import { holidaysOf } from "./holidays.ts";
import type { Log } from "./logger.ts";
import {
  measuredAssessment,
  measuredDeliveries,
  measuredEffects,
  measuredGateway,
  measuredOutside,
  measuredStorage,
} from "./metrics/measured.ts";
import { createMetrics, type Metrics } from "./metrics/metrics.ts";
import { readAsker } from "./slack/asker.ts";
import { createDeliveries } from "./slack/deliveries.ts";
import { createDigestContent, digestReply } from "./slack/digest-content.ts";
import { createDirectory } from "./slack/directory.ts";
import { createEffects } from "./slack/effects/index.ts";
import { createDownload } from "./slack/files.ts";
import { createGateway } from "./slack/gateway.ts";
import { createGuard, type Guard } from "./slack/guard.ts";
import { createHome } from "./slack/home/tab.ts";
import type { Desk } from "./slack/listeners/desk.ts";
import { controlReply } from "./slack/messages/control.ts";
import { createNames } from "./slack/names.ts";
import { createNotices } from "./slack/notices.ts";
import { caseOfFileLane, REF } from "./slack/refs.ts";
import { createReply } from "./slack/reply.ts";
import { createSender, MESSAGE_INTERVAL_MS } from "./slack/sender.ts";
import type { InspectedWorkspace } from "./slack/workspace.ts";
import { createCvReader } from "./sources/cv-files/create-cv-reader.ts";
import { createLocalSources } from "./sources/index.ts";
import { createOutside } from "./sources/outside.ts";
import { createWatchlistSource, type Watchlists } from "./sources/watchlists.ts";
import { openStorage } from "./storage/index.ts";
import { rememberAnswers } from "./storage/remember-answers.ts";
import { runLookUps } from "./workflows/look-up.ts";
import { runControlChecks } from "./workflows/prove-control.ts";
import { readWaitingCvFiles } from "./workflows/read-cv-file.ts";
import type { CvReader, Outside } from "./workflows/sources.ts";
import type { World } from "./workflows/world.ts";

export interface BonafideOptions {
  readonly config: Config & { readonly slack: SlackConfig };
  readonly clock: Clock;
  readonly log: Log;
  /** Slack's pace by default; zero against a workspace that does not limit. */
  readonly messageIntervalMs?: number;
  /** In place of the real one, for tests and the demo. */
  readonly outside?: Outside;
  /** In place of the real one, for tests. */
  readonly cvReader?: CvReader;
  /** A command that does some of the bot's work, beside the one bot that there may be. */
  readonly besideBot?: boolean;
}

/** From the configuration to everything that has no connection of its own yet. */
export function compose(
  options: BonafideOptions,
  client: WebClient,
  workspace: InspectedWorkspace,
  isConnected: () => boolean,
): {
  readonly desk: Desk;
  readonly world: World;
  readonly watchlists: Watchlists;
  readonly guard: Guard;
  readonly asking: Background;
  readonly reading: Background;
  readonly metrics: Metrics;
} {
  const { config, clock, log, messageIntervalMs = MESSAGE_INTERVAL_MS } = options;
  const { slack, language, calendar, remindAfterHours, linkMemoryDays, escalateTo } = config;
  const { vettingChannel, digestChannel } = slack;
  const reader = { language, timezone: calendar.timezone };
  const permalink = (channel: string, ts: string) =>
    `${workspace.identity.url}archives/${channel}/p${ts.replace(".", "")}`;

  const opened = openStorage({
    ...{ path: config.databasePath, linkKey: config.linkKey, sealing: config.sealing, now: clock.now() },
    ...(options.besideBot !== true && { bot: signature(clock) }),
  });
  const metrics = createMetrics({
    figures: () => opened.health.figures(toInstant(clock.now())),
    now: () => toInstant(clock.now()),
    isConnected,
  });
  const storage = measuredStorage(opened, metrics);
  const { outbox, turns } = storage;
  const namesAllowed = () => guard.channels.isPrivate(digestChannel);
  const digestContent = createDigestContent({ storage, reader, permalink, namesAllowed });
  const watchlists = createWatchlistSource(storage.watchlists, "in-slices");
  const outside = measuredOutside(
    options.outside ??
      createOutside({
        enabled: config.lookUps,
        githubToken: config.githubToken,
        clock,
        reportBroken: (source) => log.error({ source }, "a look-up failed through a mistake"),
      }),
    metrics,
  );
  const shown = { outbox, storage, reader, vettingChannel, digestChannel, digestContent, outside };
  const world: World = {
    storage,
    notices: createNotices(shown),
    checks: CHECKS,
    sources: [...createLocalSources({ storage, databasePath: config.databasePath }), watchlists],
    outside,
    policy: {
      calendar,
      holidaysOf,
      remindAfterHours,
      linkMemoryDays,
      ...(escalateTo !== undefined && { escalateTo }),
    },
    reportBroken: (check, error) => log.error({ check, error }, "a check failed"),
    measured: measuredAssessment(metrics),
  };

  const gateway = measuredGateway(createGateway(client, log), metrics);
  const guard = createGuard({ client, slack, workspace, gateway, reader, log });
  const { access } = guard;
  const reply = createReply(outbox, vettingChannel, clock);
  const home = createHome(storage, reader, vettingChannel);
  const allowed = slack.allowedUsergroup ?? vettingChannel;
  const { identity, scopes } = workspace;
  const { botUser } = identity;
  const directory = createDirectory({ client, world, clock, log, scopes });
  const names = createNames(client, log);
  const told = { storage, access, home, reply, names, reader, vettingChannel, botUser, log };
  const sender = createSender({
    ...{ outbox: rememberAnswers(outbox), gateway: guard.gateway, clock, log, messageIntervalMs },
    inTurn: (work) => turns.inTurn("sending", work),
    fileShared(lane, file, at) {
      const id = caseOfFileLane(lane);
      if (id !== undefined) storage.erasure.fileShared(id, file, at);
    },
    showCase(id, at) {
      const shown = storage.cases.find(id);
      if (shown !== undefined) world.notices.caseChanged(shown, at);
    },
  });
  const effects = measuredEffects(createEffects({ ...told, world, allowed }), metrics);
  const deliveries = measuredDeliveries(
    createDeliveries(storage, effects, clock, log, (work) => turns.inTurn("deliveries", work)),
    metrics,
  );
  const asking = createBackground(
    (goesOn) =>
      turns.inTurn("asking", async () => {
        const at = toInstant(clock.now());
        await runLookUps(world, at, { goesOn });
        await runControlChecks(world, at, ({ check, ...outcome }) =>
          reply(readAsker(check), controlReply(outcome, reader)),
        );
        sender.wake();
      }),
    (error) => log.error({ error }, "what is asked outside could not be asked"),
  );
  const cvReader = options.cvReader ?? createCvReader();
  const download = createDownload({ client, config: slack, log, access });
  const reading = createBackground(
    (goesOn) =>
      turns.inTurn("reading", async () => {
        while ((await readWaitingCvFiles(world, cvReader, download, toInstant(clock.now()), goesOn)) > 0)
          sender.wake();
      }),
    (error) => log.error({ error }, "CV files could not be read"),
  );
  const desk: Desk = {
    ...told,
    deliveries: {
      ...deliveries,
      async workOff() {
        await deliveries.workOff();
        asking.wake();
        reading.wake();
      },
    },
    gateway,
    sender,
    directory,
    policy: world.policy,
    clock,
    checks: CHECKS,
    acknowledged: metrics.acknowledged,
    permalink(caseId) {
      const place = outbox.placeOf(REF.root(caseId));
      return place && permalink(place.channel, place.ts);
    },
    digest: (at, week) => digestReply(world, digestContent, { at, week }, reader),
  };
  return { desk, world, watchlists, guard, asking, reading, metrics };
}

/** For whoever starts a second bot on the same database, and wants to know where the first one runs. */
function signature(clock: Clock): string {
  return `process ${process.pid} on ${hostname()}, since ${toInstant(clock.now())}`;
}
