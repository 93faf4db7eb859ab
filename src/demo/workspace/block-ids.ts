import { nextId, type Team } from "./team.ts";

const WITHOUT_ACTION = new Set(["image", "mrkdwn", "plain_text"]);

/** A copy in which every block and every element has an id, as Slack gives them. */
export function withIds(team: Team, blocks: unknown): unknown[] {
  if (!Array.isArray(blocks)) return [];
  return blocks.map((block: unknown) => {
    if (!isObject(block)) return block;
    const copy: Record<string, unknown> = structuredClone(block);
    copy["block_id"] ??= nextId(team, "b").slice(-5);
    if (copy["type"] === "rich_text" || copy["type"] === "context") return copy;
    for (const element of [copy["element"], copy["accessory"], ...list(copy["elements"])]) {
      if (!isObject(element) || WITHOUT_ACTION.has(String(element["type"]))) continue;
      element["action_id"] ??= nextId(team, "a").slice(-5);
    }
    return copy;
  });
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
