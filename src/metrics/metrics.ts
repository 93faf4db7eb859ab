/** What Bonafide counts while it runs. Numbers by kind, method and outcome: no candidate, no user, no case. */
import { monitorEventLoopDelay } from "node:perf_hooks";
import type { Instant } from "../domain/instant.ts";
import type { Answer } from "../slack/gateway.ts";
import type { Figures } from "../storage/health.ts";
import { VERSION } from "../version.ts";
import { createRegistry, type Registry } from "./registry.ts";

/** Slack waits three seconds. */
const ACK_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.3, 1, 3];
const WORK_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5];
const NANOSECONDS = 1e9;
const DELAY_RESOLUTION_MS = 20;

type CallOutcome = Answer["kind"] | "rate_limited";

export interface Metrics {
  acknowledged(kind: string, ms: number): void;
  delivery(kind: string, outcome: "received" | "repeated" | "not_kept"): void;
  effect(kind: string, outcome: "done" | "failed", seconds: number): void;
  slackCall(method: string, outcome: CallOutcome): void;
  lookUp(source: string, outcome: "answered" | "silent"): void;
  assessed(seconds: number): void;
  caseOpened(level: string): void;
  reminded(kind: "reminder" | "escalation", count: number): void;
  text(): string;
  /** Ends what measures by itself. */
  stop(): void;
}

export interface Watched {
  readonly figures: () => Figures;
  readonly now: () => Instant;
  readonly isConnected: () => boolean;
}

export function createMetrics(watched: Watched): Metrics {
  const registry = createRegistry();
  const acks = registry.histogram(
    "bonafide_ack_seconds",
    "From a delivery by Slack to its acknowledgement.",
    ACK_SECONDS,
  );
  const deliveries = registry.counter(
    "bonafide_deliveries_total",
    "Deliveries from Slack, by what they ask.",
  );
  const effects = registry.histogram(
    "bonafide_effect_seconds",
    "Working off one delivery; a failed one is tried again.",
    WORK_SECONDS,
  );
  const calls = registry.counter("bonafide_slack_calls_total", "Calls to Slack that people see.");
  const lookUps = registry.counter("bonafide_look_ups_total", "Questions asked outside this machine.");
  const assessments = registry.histogram("bonafide_assessment_seconds", "One assessment.", WORK_SECONDS);
  const opened = registry.counter(
    "bonafide_cases_opened_total",
    "New cases, by the level of the first look.",
  );
  const reminders = registry.counter("bonafide_reminders_total", "Reminders and escalations sent.");
  let figures = watched.figures();
  const stop = gauges(registry, { ...watched, figures: () => figures });
  return {
    acknowledged: (kind, ms) => acks(ms / 1000, { kind }),
    delivery: (kind, outcome) => deliveries({ kind, outcome }),
    effect: (kind, outcome, seconds) => effects(seconds, { kind, outcome }),
    slackCall: (method, outcome) => calls({ method, outcome }),
    lookUp: (source, outcome) => lookUps({ source, outcome }),
    assessed: (seconds) => assessments(seconds),
    caseOpened: (level) => opened({ level }),
    reminded: (kind, count) => reminders({ kind }, count),
    text() {
      figures = watched.figures();
      return registry.text();
    },
    stop,
  };
}

const FIGURES = [
  ["bonafide_outbox_waiting", "Calls that Slack is owed.", "outboxWaiting"],
  ["bonafide_outbox_parked", "Calls that Slack refused for good; see bonafide doctor.", "outboxParked"],
  ["bonafide_inbox_pending", "Deliveries that have not had their effect.", "inboxPending"],
  ["bonafide_look_ups_waiting", "Questions outside that wait for an answer.", "lookUpsWaiting"],
  ["bonafide_tasks_waiting", "Tasks that wait for somebody.", "tasksWaiting"],
  ["bonafide_tasks_overdue", "Tasks that are past their due time.", "tasksOverdue"],
  ["bonafide_database_bytes", "Size of the database file.", "databaseBytes"],
  ["bonafide_wal_bytes", "Size of the write-ahead log.", "walBytes"],
] as const satisfies readonly (readonly [string, string, keyof Figures])[];

function gauges(registry: Registry, { figures, now, isConnected }: Watched): () => void {
  for (const [name, help, key] of FIGURES) registry.gauge(name, help, () => figures()[key]);
  registry.gauge("bonafide_outbox_oldest_seconds", "How long the oldest owed call has waited.", () => {
    const { outboxOldest } = figures();
    return outboxOldest === null ? 0 : Math.max(0, Date.parse(now()) - Date.parse(outboxOldest)) / 1000;
  });
  registry.gauge("bonafide_connected", "1 while Slack can deliver.", () => (isConnected() ? 1 : 0));
  registry.gauge("bonafide_build_info", "What runs.", () => [
    { labels: { version: VERSION, node: process.versions.node }, value: 1 },
  ]);
  registry.gauge("process_resident_memory_bytes", "Resident memory.", () => process.memoryUsage.rss());
  registry.gauge("bonafide_uptime_seconds", "Since the process began.", () => process.uptime());
  const delay = monitorEventLoopDelay({ resolution: DELAY_RESOLUTION_MS });
  delay.enable();
  registry.gauge(
    "bonafide_event_loop_delay_seconds",
    "How late the event loop turned since last asked.",
    () => {
      // It measures from one turn to the next, the resolution included; nothing measured yet is 0.
      const late = (ns: number) =>
        delay.count === 0 ? 0 : Math.max(0, ns / NANOSECONDS - DELAY_RESOLUTION_MS / 1000);
      const samples = [
        { labels: { quantile: "0.5" }, value: late(delay.percentile(50)) },
        { labels: { quantile: "0.99" }, value: late(delay.percentile(99)) },
        { labels: { quantile: "1" }, value: late(delay.max) },
      ];
      delay.reset();
      return samples;
    },
  );
  return () => void delay.disable();
}
