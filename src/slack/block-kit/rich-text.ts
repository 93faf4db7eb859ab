import { z } from "zod";
import { blockId } from "./composition.ts";
import { text } from "./text.ts";

const style = z
  .strictObject({
    bold: z.boolean().optional(),
    code: z.boolean().optional(),
    italic: z.boolean().optional(),
    strike: z.boolean().optional(),
    underline: z.boolean().optional(),
  })
  .optional();
const id = text(1, 255);

const words = z.strictObject({ type: z.literal("text"), text: text(1, 3000), style });
const link = z.strictObject({
  type: z.literal("link"),
  url: text(1, 3000),
  text: text(1, 3000).optional(),
  unsafe: z.boolean().optional(),
  style,
});

const leaf = z.discriminatedUnion("type", [
  words,
  link,
  z.strictObject({
    type: z.literal("emoji"),
    name: id,
    unicode: z.string().optional(),
    url: z.string().optional(),
    style,
  }),
  z.strictObject({ type: z.literal("user"), user_id: id, style }),
  z.strictObject({ type: z.literal("usergroup"), usergroup_id: id, style }),
  z.strictObject({ type: z.literal("channel"), channel_id: id, style }),
  z.strictObject({ type: z.literal("team"), team_id: id, style }),
  z.strictObject({ type: z.literal("broadcast"), range: z.enum(["here", "channel", "everyone"]), style }),
  z.strictObject({ type: z.literal("color"), value: id, style }),
  z.strictObject({
    type: z.literal("date"),
    timestamp: z.int(),
    format: id,
    url: z.string().optional(),
    fallback: z.string().optional(),
    style,
  }),
]);

const border = z.union([z.literal(0), z.literal(1)]).optional();
const section = z.strictObject({
  type: z.literal("rich_text_section"),
  elements: z.array(leaf),
});

export const richText = z.strictObject({
  type: z.literal("rich_text"),
  block_id: blockId,
  elements: z
    .array(
      z.discriminatedUnion("type", [
        section,
        z.strictObject({
          type: z.literal("rich_text_list"),
          elements: z.array(section).min(1),
          style: z.enum(["bullet", "ordered"]),
          indent: z.int().min(0).max(8).optional(),
          offset: z.int().min(0).optional(),
          border,
        }),
        z.strictObject({ type: z.literal("rich_text_quote"), elements: z.array(leaf).min(1), border }),
        z.strictObject({
          type: z.literal("rich_text_preformatted"),
          elements: z.array(z.discriminatedUnion("type", [words, link])).min(1),
          border,
        }),
      ]),
    )
    .min(1),
});
