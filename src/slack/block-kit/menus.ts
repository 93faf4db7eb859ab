import { z } from "zod";
import { actionId, checkOptions, confirm, focus, menu, option, placeholder } from "./composition.ts";
import { text } from "./text.ts";

const common = { action_id: actionId, confirm: confirm.optional(), focus_on_load: focus, placeholder };
const several = { max_selected_items: z.int().min(1).optional() };
const id = text(1, 255);
const conversations = {
  default_to_current_conversation: z.boolean().optional(),
  filter: z
    .strictObject({
      include: z
        .array(z.enum(["im", "mpim", "private", "public"]))
        .min(1)
        .optional(),
      exclude_external_shared_channels: z.boolean().optional(),
      exclude_bot_users: z.boolean().optional(),
    })
    .optional(),
};
const answersByUrl = { response_url_enabled: z.boolean().optional() };

/** The select menus, single and multiple; usable in sections, actions and inputs. */
export const menus = [
  z
    .strictObject({
      type: z.literal("static_select"),
      ...common,
      ...menu,
      initial_option: option.optional(),
    })
    .check(checkOptions),
  z
    .strictObject({
      type: z.literal("multi_static_select"),
      ...common,
      ...several,
      ...menu,
      initial_options: z.array(option).min(1).optional(),
    })
    .check(checkOptions),
  z.strictObject({
    type: z.literal("external_select"),
    ...common,
    initial_option: option.optional(),
    min_query_length: z.int().min(0).optional(),
  }),
  z.strictObject({
    type: z.literal("multi_external_select"),
    ...common,
    ...several,
    initial_options: z.array(option).min(1).optional(),
    min_query_length: z.int().min(0).optional(),
  }),
  z.strictObject({ type: z.literal("users_select"), ...common, initial_user: id.optional() }),
  z.strictObject({
    type: z.literal("multi_users_select"),
    ...common,
    ...several,
    initial_users: z.array(id).min(1).optional(),
  }),
  z.strictObject({
    type: z.literal("conversations_select"),
    ...common,
    ...conversations,
    ...answersByUrl,
    initial_conversation: id.optional(),
  }),
  z.strictObject({
    type: z.literal("multi_conversations_select"),
    ...common,
    ...several,
    ...conversations,
    initial_conversations: z.array(id).min(1).optional(),
  }),
  z.strictObject({
    type: z.literal("channels_select"),
    ...common,
    ...answersByUrl,
    initial_channel: id.optional(),
  }),
  z.strictObject({
    type: z.literal("multi_channels_select"),
    ...common,
    ...several,
    initial_channels: z.array(id).min(1).optional(),
  }),
] as const;
