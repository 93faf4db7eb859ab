import type { Outbox } from "./outbox.ts";

/**
 * Slack's answer to a call that could not be written down, as on a full disk, is written down before anything else is
 * handed out: otherwise the same message would go again and again for as long as that lasts.
 */
export function rememberAnswers(outbox: Outbox): Outbox {
  const unwritten: (() => void)[] = [];

  function write(answer: () => void): void {
    try {
      answer();
    } catch (error) {
      unwritten.push(answer);
      throw error;
    }
  }

  function writeAll(): void {
    for (let [next] = unwritten; next !== undefined; [next] = unwritten) {
      next();
      unwritten.shift();
    }
  }

  return {
    ...outbox,
    due(...given) {
      writeAll();
      return outbox.due(...given);
    },
    sent: (...given) => write(() => outbox.sent(...given)),
    retry: (...given) => write(() => outbox.retry(...given)),
    park: (...given) => write(() => outbox.park(...given)),
  };
}
