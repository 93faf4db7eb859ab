import { z } from "zod";
import {
  actionId,
  checkImage,
  checkOptions,
  choice,
  confirm,
  date,
  dispatchConfig,
  focus,
  image,
  overflowOption,
  placeholder,
} from "./composition.ts";
import { menus } from "./menus.ts";
import { richText } from "./rich-text.ts";
import { plainText, refuse, text } from "./text.ts";

const style = z.enum(["primary", "danger"]).optional();
const asks = { action_id: actionId, confirm: confirm.optional() };
const typed = { action_id: actionId, focus_on_load: focus, placeholder };
const dispatches = { dispatch_action_config: dispatchConfig };
const decimal = z.string().regex(/^-?\d+(\.\d+)?$/);

const button = z.strictObject({
  type: z.literal("button"),
  ...asks,
  text: plainText(75),
  value: text(1, 2000).optional(),
  url: text(1, 3000).optional(),
  style,
  accessibility_label: text(1, 75).optional(),
});

const workflowButton = z.strictObject({
  type: z.literal("workflow_button"),
  ...asks,
  text: plainText(75),
  workflow: z.looseObject({ trigger: z.looseObject({ url: text(1, 3000) }) }),
  style,
  accessibility_label: text(1, 75).optional(),
});

export const imageElement = z.strictObject({ type: z.literal("image"), ...image }).check(checkImage);

const overflow = z
  .strictObject({ type: z.literal("overflow"), ...asks, options: z.array(overflowOption).min(1).max(5) })
  .check(checkOptions);

const checkboxes = z
  .strictObject({
    type: z.literal("checkboxes"),
    ...asks,
    focus_on_load: focus,
    options: z.array(choice).min(1).max(10),
    initial_options: z.array(choice).min(1).optional(),
  })
  .check(checkOptions);

const radioButtons = z
  .strictObject({
    type: z.literal("radio_buttons"),
    ...asks,
    focus_on_load: focus,
    options: z.array(choice).min(1).max(10),
    initial_option: choice.optional(),
  })
  .check(checkOptions);

const datepicker = z.strictObject({
  type: z.literal("datepicker"),
  ...typed,
  confirm: confirm.optional(),
  initial_date: date.optional(),
});

const timepicker = z.strictObject({
  type: z.literal("timepicker"),
  ...typed,
  confirm: confirm.optional(),
  initial_time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .optional(),
  timezone: text(1, 255).optional(),
});

const datetimepicker = z.strictObject({
  type: z.literal("datetimepicker"),
  ...asks,
  focus_on_load: focus,
  initial_date_time: z.int().min(1_000_000_000).max(9_999_999_999).optional(),
});

const plainTextInput = z
  .strictObject({
    type: z.literal("plain_text_input"),
    ...typed,
    ...dispatches,
    initial_value: text(0, 3000).optional(),
    multiline: z.boolean().optional(),
    min_length: z.int().min(0).max(3000).optional(),
    max_length: z.int().min(1).max(3000).optional(),
  })
  .check((context) => {
    const { min_length: min = 0, max_length: max = 3000 } = context.value;
    if (min > max) refuse(context, "must not be more than max_length", ["min_length"]);
  });

const numberInput = z.strictObject({
  type: z.literal("number_input"),
  ...typed,
  ...dispatches,
  is_decimal_allowed: z.boolean(),
  initial_value: decimal.optional(),
  min_value: decimal.optional(),
  max_value: decimal.optional(),
});

const emailInput = z.strictObject({
  type: z.literal("email_text_input"),
  ...typed,
  ...dispatches,
  initial_value: text(0, 3000).optional(),
});

const urlInput = z.strictObject({
  type: z.literal("url_text_input"),
  ...typed,
  ...dispatches,
  initial_value: text(0, 3000).optional(),
});

const richTextInput = z.strictObject({
  type: z.literal("rich_text_input"),
  ...typed,
  ...dispatches,
  initial_value: richText.optional(),
  min_lines: z.int().min(1).optional(),
  max_lines: z.int().min(1).optional(),
});

const fileInput = z.strictObject({
  type: z.literal("file_input"),
  action_id: actionId,
  filetypes: z.array(text(1, 255)).min(1).optional(),
  max_files: z.int().min(1).max(10).optional(),
});

const pressed = [button, workflowButton, overflow] as const;
const chosen = [checkboxes, radioButtons, datepicker, timepicker, ...menus] as const;

export const accessory = z.discriminatedUnion("type", [...pressed, ...chosen, imageElement]);
export const actionElement = z.discriminatedUnion("type", [
  ...pressed,
  ...chosen,
  datetimepicker,
  richTextInput,
]);
export const inputElement = z.discriminatedUnion("type", [
  ...chosen,
  datetimepicker,
  plainTextInput,
  numberInput,
  emailInput,
  urlInput,
  richTextInput,
  fileInput,
]);
