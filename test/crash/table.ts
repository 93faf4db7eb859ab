import type { Played } from "./play.ts";

/** One row for each way to die: how often it was meant, how often it came to it, and what was found. */
export function table(played: readonly Played[]): string {
  const names = [...new Set(played.map(({ scenario }) => scenario))].toSorted();
  const rows = names.map((name) => {
    const these = played.filter(({ scenario }) => scenario === name);
    const sum = (of: (one: Played) => number) => String(these.reduce((all, one) => all + of(one), 0));
    return [
      name,
      String(these.length),
      sum(({ isReached }) => (isReached ? 1 : 0)),
      sum(({ again }) => again.roots),
      sum(({ again }) => again.inThreads),
      sum(({ again }) => again.whispers),
      sum(({ problems }) => (problems.length > 0 ? 1 : 0)),
    ];
  });
  const head = ["killed", "times", "came to it", "root twice", "reply twice", "answer twice", "went wrong"];
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join(" | ")} |`;
  const rule = `|${widths.map((width, at) => (at === 0 ? "-".repeat(width + 2) : `${"-".repeat(width + 1)}:`)).join("|")}|`;
  return [line(head), rule, ...rows.map(line), "", ...byMessageIds(played)].join("\n");
}

/** Whether a message can stand twice at all depends on Slack, which promises nothing. */
function byMessageIds(played: readonly Played[]): readonly string[] {
  return [true, false].map((knows) => {
    const these = played.filter((one) => one.knowsMessageIds === knows);
    const count = (of: keyof Played["again"]) => these.reduce((all, { again }) => all + again[of], 0);
    const where = knows ? "knows a message again by its id" : "takes no notice of a message's id";
    return `Where Slack ${where}: ${these.length} deaths, ${count("roots")} roots and ${count("inThreads")} replies twice.`;
  });
}
