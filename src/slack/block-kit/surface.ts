import { countCharacters } from "./text.ts";

export type SurfaceName = "message" | "modal" | "home";

/** A block or element that Slack takes on these surfaces only; what is not listed goes everywhere. */
const ONLY_ON: ReadonlyMap<string, readonly SurfaceName[]> = new Map([
  ["alert", ["modal"]],
  ["file_input", ["modal"]],
  ["card", ["message"]],
  ["carousel", ["message"]],
  ["container", ["message"]],
  ["context_actions", ["message"]],
  ["data_table", ["message"]],
  ["data_visualization", ["message"]],
  ["file", ["message"]],
  ["markdown", ["message"]],
  ["plan", ["message"]],
  ["table", ["message"]],
  ["task_card", ["message"]],
] satisfies [string, SurfaceName[]][]);

export interface Place {
  readonly pointer: string;
  readonly message: string;
}

/** Blocks on a surface that has no such block, ids used twice, more than one focus. Takes any JSON. */
export function placeProblems(blocks: readonly unknown[], surface: SurfaceName): Place[] {
  const problems: Place[] = [];
  const blockIds = new Set<unknown>();
  let focused = 0;
  for (const [index, block] of blocks.entries()) {
    const actionIds = new Set<unknown>();
    const id = field(block, "block_id");
    if (id !== undefined && blockIds.has(id)) {
      problems.push({
        pointer: `/blocks/${index}/block_id`,
        message: `\`block_id\` "${String(id)}" already exists`,
      });
    }
    blockIds.add(id);
    walk(block, `/blocks/${index}`, (value, pointer) => {
      const type = field(value, "type");
      const allowed = typeof type === "string" ? ONLY_ON.get(type) : undefined;
      if (allowed !== undefined && !allowed.includes(surface)) {
        problems.push({ pointer: `${pointer}/type`, message: `unsupported type: ${String(type)}` });
      }
      if (field(value, "focus_on_load") === true && ++focused > 1) {
        problems.push({
          pointer: `${pointer}/focus_on_load`,
          message: "only one element may have focus_on_load",
        });
      }
      const action = field(value, "action_id");
      if (action === undefined) return;
      if (actionIds.has(action)) {
        problems.push({
          pointer: `${pointer}/action_id`,
          message: `\`action_id\` "${String(action)}" already exists`,
        });
      }
      actionIds.add(action);
    });
  }
  return problems;
}

const NOT_COUNTED = new Set(["type", "block_id", "action_id"]);

/**
 * The characters that stand in blocks. Slack does not publish how it counts towards `msg_blocks_too_long`; its people
 * speak of "text characters with a buffer for block containers", so every string counts here, links and values too.
 */
export function charactersIn(blocks: readonly unknown[]): number {
  let count = 0;
  for (const block of blocks) {
    walk(block, "", (value) => {
      for (const [key, leaf] of Object.entries(value)) {
        if (typeof leaf === "string" && !NOT_COUNTED.has(key)) count += countCharacters(leaf);
      }
    });
  }
  return count;
}

function walk(value: unknown, pointer: string, visit: (value: object, pointer: string) => void): void {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value)) visit(value, pointer);
  for (const [key, inner] of Object.entries(value)) walk(inner, `${pointer}/${key}`, visit);
}

function field(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}
