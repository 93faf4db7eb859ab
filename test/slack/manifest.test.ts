import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { SHORTCUT } from "../../src/slack/action-ids.ts";
import { COMMANDS, EVENTS, manifest, OPTIONAL_SCOPES, SCOPES } from "../../src/slack/manifest.ts";

const SLACK = new URL("../../src/slack/", import.meta.url);
const SOURCES = readdirSync(SLACK, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .map((path) => readFileSync(new URL(path, SLACK), "utf8"));

/** One of these scopes is what Slack asks for; an empty list is a method that every token may call. */
const SCOPES_OF: Readonly<Record<string, readonly string[]>> = {
  "auth.test": [],
  "chat.postMessage": ["chat:write"],
  "chat.postEphemeral": ["chat:write"],
  "chat.update": ["chat:write"],
  "chat.delete": ["chat:write"],
  "conversations.info": ["channels:read", "groups:read"],
  "conversations.members": ["channels:read", "groups:read"],
  "files.delete": ["files:write"],
  "files.completeUploadExternal": ["files:write"],
  "files.getUploadURLExternal": ["files:write"],
  "files.info": ["files:read"],
  "reactions.add": ["reactions:write"],
  "reactions.get": ["reactions:read"],
  "usergroups.list": ["usergroups:read"],
  "usergroups.users.list": ["usergroups:read"],
  "bots.info": ["users:read"],
  "users.info": ["users:read"],
  "views.open": [],
  "views.publish": [],
};
const SCOPES_OF_EVENTS: Readonly<Record<string, readonly string[]>> = {
  reaction_added: ["reactions:read"],
  reaction_removed: ["reactions:read"],
  member_joined_channel: ["channels:read", "groups:read"],
  member_left_channel: ["channels:read", "groups:read"],
  channel_left: ["channels:read"],
  group_left: ["groups:read"],
};

const FAMILIES =
  "auth|chat|conversations|reactions|usergroups|users|views|files|im|pins|search|team|bots|apps";

/** Every Web API method that the sources name, as a text or as a call on the client. */
function methodsCalled(): readonly string[] {
  const quoted = new RegExp(`"((?:${FAMILIES})(?:\\.[a-zA-Z]+)+)"(?!\\))`, "g");
  const called = new RegExp(`client\\.((?:${FAMILIES})(?:\\.[a-zA-Z]+)+)\\(`, "g");
  return [
    ...new Set(
      SOURCES.flatMap((text) =>
        [...text.matchAll(quoted), ...text.matchAll(called)].map(([, name = ""]) => name),
      ),
    ),
  ];
}

describe("the manifest", () => {
  test("grants what every method needs that the bot calls", () => {
    const methods = methodsCalled();
    expect(methods.length).toBeGreaterThan(5);
    const granted: readonly string[] = [...SCOPES, ...OPTIONAL_SCOPES];
    for (const method of [...methods, "chat.update"]) {
      const needed = SCOPES_OF[method];
      expect(needed, `${method} has no row here`).toBeDefined();
      expect(
        needed?.every((scope) => granted.includes(scope)),
        `${method} needs ${needed}`,
      ).toBe(true);
    }
  });

  test("grants what every event needs, and asks for the events that are listened to", () => {
    for (const event of EVENTS)
      for (const scope of SCOPES_OF_EVENTS[event] ?? []) expect(SCOPES).toContain(scope);
    const listened = SOURCES.flatMap((text) =>
      [
        ...text.matchAll(/app\.event\("(\w+)"/g),
        ...text.matchAll(/for \(const type of \[([^\]]+)\]/g),
      ].flatMap(([, names = ""]) => names.split(",").map((name) => name.replace(/[\s"]/g, ""))),
    );
    expect(new Set(listened)).toEqual(new Set(EVENTS));
  });

  test("reads no messages", () => {
    expect([...SCOPES, ...OPTIONAL_SCOPES].filter((scope) => scope.includes("history"))).toEqual([]);
  });

  test("has Slack say who is meant in a command, by id", () => {
    const { slash_commands: commands } = manifest().features;
    expect(commands.map(({ command, should_escape }) => [command, should_escape])).toEqual([["/vet", true]]);
    expect(COMMANDS.map(({ command }) => command)).toEqual(["/vet"]);
  });

  test("names the shortcuts that are listened to", () => {
    expect(manifest().features.shortcuts.map(({ callback_id: id }) => id)).toEqual(Object.values(SHORTCUT));
  });

  test("for Socket Mode has no addresses", () => {
    const { settings, features } = manifest();
    expect(settings.socket_mode_enabled).toBe(true);
    expect(JSON.stringify({ settings, features })).not.toMatch(/url/);
  });

  test("for HTTP has the address everywhere that Slack delivers to", () => {
    const url = "https://bonafide.example/slack/events";
    const { settings, features } = manifest(url);
    expect(settings).toMatchObject({
      socket_mode_enabled: false,
      event_subscriptions: { request_url: url },
      interactivity: { request_url: url },
    });
    expect(features.slash_commands[0]).toMatchObject({ url });
  });

  test("keeps to Slack's lengths", () => {
    const { display_information: shown, features } = manifest();
    expect(shown.name.length).toBeLessThanOrEqual(35);
    expect(shown.description.length).toBeLessThanOrEqual(140);
    expect(features.bot_user.display_name.length).toBeLessThanOrEqual(80);
    for (const { name, description } of features.shortcuts) {
      expect(name.length).toBeLessThanOrEqual(24);
      expect(description.length).toBeLessThanOrEqual(150);
    }
    for (const { description, usage_hint: hint } of features.slash_commands)
      expect(Math.max(description.length, hint.length)).toBeLessThanOrEqual(2000);
  });
});
