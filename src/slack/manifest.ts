import { SHORTCUT } from "./action-ids.ts";

/** What the bot needs and nothing more; a workspace that grants less refuses the call that lacks it. */
export const SCOPES = [
  "commands",
  "chat:write",
  "channels:read",
  "groups:read",
  "im:write",
  "reactions:read",
  "reactions:write",
  "users:read",
  "files:read",
] as const;

/** For ALLOWED_USERGROUP, and for user groups as owners in the settings. */
export const OPTIONAL_SCOPES = ["usergroups:read", "files:write"] as const;

export const EVENTS = [
  "app_home_opened",
  "reaction_added",
  "reaction_removed",
  "member_joined_channel",
  "member_left_channel",
  "channel_left",
  "group_left",
  "app_uninstalled",
  "tokens_revoked",
] as const;

export const COMMANDS = [
  {
    command: "/vet",
    description: "Check what you know about a candidate",
    usageHint: "[name and details] | help | list | tasks | show V-12 | digest | checks | lists",
  },
] as const;

export const SHORTCUTS = [
  { name: "Vet someone", type: "global", callbackId: SHORTCUT.vet },
  { name: "Vet from message", type: "message", callbackId: SHORTCUT.vetFromMessage },
  { name: "Add to case", type: "message", callbackId: SHORTCUT.addToCase },
  { name: "Answer this task", type: "message", callbackId: SHORTCUT.answerTask },
] as const;

/** The app as Slack's "create from manifest" takes it; `url` for HTTP, without it Socket Mode. */
export function manifest(url?: string) {
  const request = url === undefined ? {} : { request_url: url };
  return {
    display_information: {
      name: "Bonafide",
      description: "Notices and settles false identities in IT hiring",
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: false },
      bot_user: { display_name: "Bonafide", always_online: true },
      slash_commands: COMMANDS.map(({ command, description, usageHint }) => ({
        command,
        description,
        usage_hint: usageHint,
        should_escape: true,
        ...(url !== undefined && { url }),
      })),
      shortcuts: SHORTCUTS.map(({ name, type, callbackId }) => ({
        name,
        type,
        callback_id: callbackId,
        description: "Opens the form",
      })),
    },
    oauth_config: { scopes: { bot: SCOPES, bot_optional: OPTIONAL_SCOPES } },
    settings: {
      event_subscriptions: { ...request, bot_events: EVENTS },
      interactivity: { is_enabled: true, ...request },
      socket_mode_enabled: url === undefined,
      token_rotation_enabled: false,
    },
  };
}
