import type { Content } from "../../src/slack/messages/content.ts";

/** Everything in blocks that Slack would read as mrkdwn, where candidate text could do harm. */
export function mrkdwnIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const own = Reflect.get(value, "type") === "mrkdwn" ? [String(Reflect.get(value, "text"))] : [];
  return [...own, ...Object.values(value).flatMap(mrkdwnIn)];
}

/** Every word in blocks that a person reads. */
export function wordsIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const text = Reflect.get(value, "text");
  return [...(typeof text === "string" ? [text] : []), ...Object.values(value).flatMap(wordsIn)];
}

/** A message as a page of text, for golden files: one paragraph per block, buttons in brackets. */
export function readable({ text, blocks }: Content): string {
  const paragraphs = blocks.map((block) => {
    if (block.type === "divider") return "---";
    if (block.type === "actions")
      return block.elements
        .map((element) =>
          element.type === "overflow"
            ? `[⋯ ${wordsIn(element).join(" / ")}]`
            : `[${wordsIn(element).join("")}]`,
        )
        .join(" ");
    if (block.type === "header") return `# ${wordsIn(block).join("")}`;
    if (block.type === "section" && block.accessory !== undefined)
      return `${block.text?.text} [${wordsIn(block.accessory).join("")}]`;
    return wordsIn(block).join("  ");
  });
  return [`(${text})`, ...paragraphs].join("\n\n");
}
