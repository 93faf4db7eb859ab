/** The parts as they are, counted. */
import type { Deliveries, Effects } from "../slack/deliveries.ts";
import type { Answer, Gateway } from "../slack/gateway.ts";
import type { StorageWithBoxes } from "../storage/index.ts";
import type { Outside } from "../workflows/sources.ts";
import type { Metrics } from "./metrics.ts";

export function measuredDeliveries(deliveries: Deliveries, metrics: Metrics): Deliveries {
  return {
    ...deliveries,
    async keep(kind, key, payload) {
      try {
        const isNew = await deliveries.keep(kind, key, payload);
        metrics.delivery(kind, isNew ? "received" : "repeated");
        return isNew;
      } catch (error) {
        metrics.delivery(kind, "not_kept");
        throw error;
      }
    },
  };
}

export function measuredEffects(effects: Effects, metrics: Metrics): Effects {
  const measured = (kind: string, effect: (payload: never, finish: () => void) => Promise<void>) =>
    async function counted(payload: never, finish: () => void): Promise<void> {
      const began = performance.now();
      const seconds = () => (performance.now() - began) / 1000;
      try {
        await effect(payload, finish);
        metrics.effect(kind, "done", seconds());
      } catch (error) {
        metrics.effect(kind, "failed", seconds());
        throw error;
      }
    };
  const pairs = Object.entries(effects).map(([kind, effect]) => [kind, measured(kind, effect)]);
  // One for one: each effect under its own kind.
  return Object.fromEntries(pairs) as Effects;
}

export function measuredGateway(gateway: Gateway, metrics: Metrics): Gateway {
  const counted = (method: string, answer: Answer): Answer => {
    metrics.slackCall(method, outcomeOf(answer));
    return answer;
  };
  return {
    call: async (method, args) => counted(method, await gateway.call(method, args)),
    openView: async (triggerId, view) => counted("views.open", await gateway.openView(triggerId, view)),
  };
}

function outcomeOf(answer: Answer) {
  return answer.kind === "later" && answer.error === "ratelimited" ? "rate_limited" : answer.kind;
}

export function measuredOutside(outside: Outside, metrics: Metrics): Outside {
  return {
    ...outside,
    async ask(question, given) {
      const answer = await outside.ask(question, given);
      metrics.lookUp(question.source, answer.ok ? "answered" : "silent");
      return answer;
    },
  };
}

/** A case is counted with its first assessment, which is written in the transaction that opens it. */
export function measuredStorage(storage: StorageWithBoxes, metrics: Metrics): StorageWithBoxes {
  const opened = new Set<number>();
  const { cases } = storage;
  return {
    ...storage,
    cases: {
      ...cases,
      create(given) {
        const id = cases.create(given);
        opened.add(id);
        return id;
      },
      assess(id, assessment) {
        cases.assess(id, assessment);
        if (opened.delete(id)) metrics.caseOpened(assessment.level);
      },
    },
  };
}

export function measuredAssessment(metrics: Metrics): <T>(assess: () => T) => T {
  return (assess) => {
    const began = performance.now();
    try {
      return assess();
    } finally {
      metrics.assessed((performance.now() - began) / 1000);
    }
  };
}
