import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { SCOPES } from "../../src/slack/manifest.ts";
import { sources } from "../support/sources.ts";

/* Bonafide never writes to a candidate: it has no way to, be it by e-mail, by phone or by a message outside. */

const ALL = sources();
const WAYS_OUT =
  /nodemailer|sendmail|smtp|mailgun|sendgrid|postmark|twilio|vonage|messagebird|sns\.publish|node:net"|node:tls"/i;
/** What Slack is asked to post, and the one way to answer whoever asked. */
const POSTING =
  /["'](chat\.\w+(?<!\.post)|conversations\.(?:open|invite\w*)|admin\.\w[\w.]*|users\.profile\.\w+)["']/g;
const MAY_POST = ["chat.delete", "chat.postEphemeral", "chat.postMessage", "chat.update"];

function posted(text: string): readonly string[] {
  return Array.from(text.matchAll(POSTING), ([, method = ""]) => method);
}

/** The local workspace plays Slack, so it knows what Slack can do. */
const own = ALL.filter(({ path }) => !path.startsWith("demo/"));

describe("nobody outside is written to", () => {
  test("these files are looked at", () => {
    expect(own.length).toBeGreaterThan(200);
    expect(own.flatMap(({ text }) => posted(text))).toContain("chat.postMessage");
  });

  test("no package and no module that sends mail, texts or calls is used", () => {
    const { dependencies } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
    expect(Object.keys(dependencies).length).toBeGreaterThan(10);
    expect(Object.keys(dependencies).filter((name) => WAYS_OUT.test(name))).toEqual([]);
    // Some ask whether an address is an IP; one opens connections, for look-ups, and those only read.
    const openers = own.filter(({ text }) =>
      WAYS_OUT.test(text.replaceAll(/import \{ isIP\w*(?:, isIP\w*)* \} from "node:net"/g, "")),
    );
    expect(openers.map(({ path }) => path)).toEqual(["sources/connect.ts"]);
    const asking = own.filter(({ path }) => path.startsWith("sources/"));
    expect(asking.length).toBeGreaterThan(20);
    expect(asking.filter(({ text }) => /"(?:POST|PUT|PATCH|DELETE)"/.test(text))).toEqual([]);
  });

  test("Slack is asked to post in channels and to whoever asked, and to open no conversation", () => {
    const methods = own.flatMap(({ text }) => posted(text));
    expect([...new Set(methods)].filter((method) => !MAY_POST.includes(method))).toEqual([]);
  });

  test("the bot may not invite anybody or connect to other teams", () => {
    expect(SCOPES.filter((scope) => /invite|connect|admin|users:write|profile/i.test(scope))).toEqual([]);
  });

  test("what is sent goes to a channel, a colleague or the page that asked; never to a value of a submission", () => {
    const senders = own.filter(({ text }) => /method: "(chat\.|views\.publish)|method: RESPOND/.test(text));
    expect(senders.map(({ path }) => path).length).toBeGreaterThan(0);
    for (const { path, text } of senders)
      expect(text, path).not.toMatch(/(channel|user|user_id|url): [\w.]*submission|emails?\[|phones?\[/);
  });
});

test("this guard sees what it looks for", () => {
  expect(WAYS_OUT.test('import mail from "nodemailer";')).toBe(true);
  expect(posted('outbox.owe({ method: "conversations.open" })')).toEqual(["conversations.open"]);
});
