import { z } from "zod";
import { dataVisualization } from "./charts.ts";
import { blockId, checkImage, image } from "./composition.ts";
import { accessory, actionElement, imageElement, inputElement } from "./elements.ts";
import { richText } from "./rich-text.ts";
import { plainText, refuse, text, textObject } from "./text.ts";

const section = z
  .strictObject({
    type: z.literal("section"),
    block_id: blockId,
    text: textObject(3000).optional(),
    fields: z.array(textObject(2000)).min(1).max(10).optional(),
    accessory: accessory.optional(),
    expand: z.boolean().optional(),
  })
  .check((context) => {
    if (context.value.text === undefined && context.value.fields === undefined) {
      refuse(context, "missing required field: text");
    }
  });

const input = z.strictObject({
  type: z.literal("input"),
  block_id: blockId,
  label: plainText(2000),
  hint: plainText(2000).optional(),
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
  element: inputElement,
});

const context = z.strictObject({
  type: z.literal("context"),
  block_id: blockId,
  elements: z
    .array(z.union([imageElement, textObject(3000)]))
    .min(1)
    .max(10),
});

const imageBlock = z
  .strictObject({
    type: z.literal("image"),
    block_id: blockId,
    ...image,
    title: plainText(2000).optional(),
  })
  .check(checkImage);

const table = z.strictObject({
  type: z.literal("table"),
  block_id: blockId,
  rows: z
    .array(z.array(z.looseObject({ type: z.enum(["raw_text", "raw_number", "rich_text"]) })).max(20))
    .min(1)
    .max(100),
  column_settings: z.array(z.looseObject({})).max(20).optional(),
});

/** Real blocks that are checked for their surface and id only: their insides are Slack's newest and still move. */
const newer = [
  "card",
  "carousel",
  "container",
  "context_actions",
  "data_table",
  "file",
  "plan",
  "task_card",
  "video",
] as const;

export const block = z.discriminatedUnion("type", [
  section,
  input,
  context,
  imageBlock,
  table,
  richText,
  dataVisualization,
  z.strictObject({ type: z.literal("header"), block_id: blockId, text: plainText(150) }),
  z.strictObject({ type: z.literal("divider"), block_id: blockId }),
  z.strictObject({
    type: z.literal("actions"),
    block_id: blockId,
    elements: z.array(actionElement).min(1).max(25),
  }),
  z.strictObject({ type: z.literal("markdown"), block_id: blockId, text: text(1, 12_000) }),
  z.strictObject({
    type: z.literal("alert"),
    block_id: blockId,
    text: textObject(3000),
    level: z.enum(["default", "info", "warning", "error", "success"]).optional(),
  }),
  z.looseObject({ type: z.enum(newer), block_id: blockId }),
]);
