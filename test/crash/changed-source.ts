import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Other words in place of a file's own, in one process and not on the disk. */
export interface SourceChange {
  /** From the top of the checkout. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** What the bot waits for in real time, in less of it. The order of things stays as it is. */
const SHORTER_WAITS: readonly SourceChange[] = [
  { file: "src/app.ts", from: "const TICK_MS = 30_000", to: "const TICK_MS = 300" },
  { file: "src/app.ts", from: "const RECONCILE_MS = 600_000", to: "const RECONCILE_MS = 900" },
  { file: "src/slack/sender.ts", from: "MESSAGE_INTERVAL_MS = 1000", to: "MESSAGE_INTERVAL_MS = 2" },
  { file: "src/slack/patience.ts", from: "FIRST_RETRY_MS = 1000", to: "FIRST_RETRY_MS = 50" },
];

/** Mistakes that somebody could make. Each has to be found, or a run that finds nothing proves nothing. */
export const MISTAKES: Readonly<Record<string, readonly SourceChange[]>> = {
  "finished before the effect": [
    {
      file: "src/slack/effects/index.ts",
      from: "const isAllowed = await isAllowedOrWaits(parts.access, to.user);",
      to: "finish(); const isAllowed = await isAllowedOrWaits(parts.access, to.user);",
    },
  ],
  "finished in a transaction of its own": [
    {
      file: "src/slack/effects/index.ts",
      from: "if (isAllowed) home.refresh(to.user, at);\n      finish();\n    });",
      to: "if (isAllowed) home.refresh(to.user, at);\n    }); finish();",
    },
  ],
  "acknowledged before it is kept": [
    {
      file: "src/slack/listeners/desk.ts",
      from: "await desk.deliveries.keep(kind, key, payload);",
      to: "await acknowledged(); await desk.deliveries.keep(kind, key, payload);",
    },
  ],
  "no looking for reactions nobody told of": [
    {
      file: "src/app.ts",
      from: "repeat(inBackground(findReactions), RECONCILE_MS);",
      to: "",
    },
  ],
  "written down as sent before it is sent": [
    {
      file: "src/slack/sender.ts",
      from: "const answer = await sendOnce(parts.gateway, call);",
      to: 'if (call.names === undefined) keep(call, { kind: "done" }); const answer = await sendOnce(parts.gateway, call);',
    },
  ],
  "a name in the log": [
    {
      file: "src/slack/effects/index.ts",
      from: "const { name } = submission;",
      to: 'const { name } = submission; parts.log.info({ who: name }, "a case was opened");',
    },
  ],
};

const TOP = new URL("../../", import.meta.url);

/** By the address of the file. Throws when a file does not say any more what is to be changed. */
export function sourceChanges(mistake: string | undefined): ReadonlyMap<string, readonly SourceChange[]> {
  const wrong = mistake === undefined ? [] : MISTAKES[mistake];
  if (wrong === undefined)
    throw new Error(
      `There is no mistake ${JSON.stringify(mistake)}; wanted one of: ${Object.keys(MISTAKES).join(", ")}`,
    );
  const changes = new Map<string, SourceChange[]>();
  for (const change of [...SHORTER_WAITS, ...wrong]) {
    const address = new URL(change.file, TOP);
    if (!readFileSync(fileURLToPath(address), "utf8").includes(change.from))
      throw new Error(
        `${change.file} does not say ${JSON.stringify(change.from)} any more; wanted: the present words, in test/crash/changed-source.ts`,
      );
    changes.set(address.href, [...(changes.get(address.href) ?? []), change]);
  }
  return changes;
}

export function changed(source: string, changes: readonly SourceChange[]): string {
  return changes.reduce((text, { from, to }) => text.replace(from, () => to), source);
}
