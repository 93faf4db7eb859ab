import { z } from "zod";
import { block } from "./blocks.ts";
import { plainText, refuse, text } from "./text.ts";

const common = {
  blocks: z.array(block).max(100),
  private_metadata: text(0, 3000).optional(),
  callback_id: text(0, 255).optional(),
  external_id: text(0, 255).optional(),
};

const modal = z
  .strictObject({
    type: z.literal("modal"),
    ...common,
    title: plainText(24),
    close: plainText(24).optional(),
    submit: plainText(24).optional(),
    clear_on_close: z.boolean().optional(),
    notify_on_close: z.boolean().optional(),
  })
  .check((context) => {
    const { blocks, submit } = context.value;
    if (submit === undefined && blocks.some((each) => each.type === "input")) {
      refuse(context, "missing required field: submit");
    }
  });

export const view = z.discriminatedUnion("type", [
  modal,
  z.strictObject({ type: z.literal("home"), ...common }),
]);
