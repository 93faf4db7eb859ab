import { z } from "zod";
import { plainText, refuse, text, textObject } from "./text.ts";

export const confirm = z.strictObject({
  title: plainText(100),
  text: textObject(300),
  confirm: plainText(30),
  deny: plainText(30),
  style: z.enum(["primary", "danger"]).optional(),
});

/** An option of a menu: its text is plain. */
export const option = z.strictObject({
  text: plainText(75),
  value: text(1, 150),
  description: plainText(75).optional(),
});

export const overflowOption = option.extend({ url: text(1, 3000).optional() });

/** An option of checkboxes and radio buttons: its text may be mrkdwn. */
export const choice = z.strictObject({
  text: textObject(75),
  value: text(1, 150),
  description: textObject(75).optional(),
});

const optionGroup = z.strictObject({
  label: plainText(75),
  options: z.array(option).min(1).max(100),
});

export const menu = {
  options: z.array(option).min(1).max(100).optional(),
  option_groups: z.array(optionGroup).min(1).max(100).optional(),
};

interface Menu {
  readonly options?: readonly { readonly value: string }[] | undefined;
  readonly option_groups?: readonly { readonly options: readonly { readonly value: string }[] }[] | undefined;
  readonly initial_option?: { readonly value: string } | undefined;
  readonly initial_options?: readonly { readonly value: string }[] | undefined;
}

/** Options or groups, not both; no value twice; what is chosen at first must be one of them. */
export function checkOptions(context: z.core.ParsePayload<Menu>): void {
  const { options, option_groups: groups, initial_option: first, initial_options: firsts } = context.value;
  if ((options === undefined) === (groups === undefined)) {
    refuse(context, "must define either `options` or `option_groups`, not both");
    return;
  }
  const values = [...(options ?? []), ...(groups ?? []).flatMap((group) => group.options)].map(
    (each) => each.value,
  );
  if (new Set(values).size !== values.length) refuse(context, "must not contain duplicate option values");
  if (first !== undefined && !values.includes(first.value)) {
    refuse(context, "must be one of the provided options", ["initial_option"]);
  }
  if (firsts?.some((each) => !values.includes(each.value))) {
    refuse(context, "must be among the provided options", ["initial_options"]);
  }
}

export const actionId = text(1, 255).optional();
export const blockId = text(1, 255).optional();
export const placeholder = plainText(150).optional();
export const focus = z.boolean().optional();
export const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const dispatchConfig = z
  .strictObject({
    trigger_actions_on: z.array(z.enum(["on_enter_pressed", "on_character_entered"])).min(1),
  })
  .optional();

export const image = {
  alt_text: text(1, 2000),
  image_url: text(1, 3000).optional(),
  slack_file: z
    .union([z.strictObject({ url: text(1, 3000) }), z.strictObject({ id: text(1, 255) })])
    .optional(),
};

/** An image comes from an address or from a file in Slack, never from both. */
export function checkImage(
  context: z.core.ParsePayload<{ image_url?: unknown; slack_file?: unknown }>,
): void {
  const { image_url: address, slack_file: file } = context.value;
  if ((address === undefined) === (file === undefined)) {
    refuse(context, "must define either `image_url` or `slack_file`, not both");
  }
}
