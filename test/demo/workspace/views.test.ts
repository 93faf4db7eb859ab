import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { UserAction } from "../../../src/demo/protocol.ts";
import type { Workspace } from "../../../src/demo/workspace/index.ts";
import {
  ANNA,
  BEN,
  clientOf,
  modal,
  OPEN,
  plain,
  type Running,
  refusal,
  runOnSocket,
  start,
} from "./fixture.ts";

let workspace: Workspace;
let running: Running;
/** What the app answers to the next submission, and the triggers and bodies it got. */
let answer: object;
const triggers: string[] = [];
const bodies: Record<string, unknown>[] = [];

beforeEach(async () => {
  workspace = await start();
  answer = {};
  triggers.length = 0;
  bodies.length = 0;
  running = await runOnSocket(workspace, (app) => {
    app.use(async ({ body, next }) => {
      bodies.push(body as unknown as Record<string, unknown>);
      if ("trigger_id" in body) triggers.push(String(body.trigger_id));
      await next();
    });
    app.command("/try", ({ ack }) => ack());
    app.view("form", ({ ack }) => ack(answer as never));
    app.view({ callback_id: "form", type: "view_closed" }, ({ ack }) => ack());
    app.action(/.*/, ({ ack }) => ack());
    app.shortcut(/.*/, ({ ack }) => ack());
    app.event("app_home_opened", async () => {});
  });
});
afterEach(async () => {
  await running.stop();
  await workspace.stop();
});

async function trigger(user = ANNA): Promise<string> {
  await workspace.act(user, { do: "command", channel: OPEN, command: "/try", text: "" });
  return triggers.at(-1) ?? "";
}

async function open(view: object = modal()): Promise<string> {
  const opened = await clientOf(workspace).views.open({ trigger_id: await trigger(), view: view as never });
  return opened.view?.id ?? "";
}

function submit(viewId: string, state: Extract<UserAction, { do: "submit" }>["state"] = typed("Ada")) {
  return workspace.act(ANNA, { do: "submit", viewId, state });
}

function typed(value: string) {
  return { who: { name: { type: "plain_text_input", value } } };
}

function titles(): (string | undefined)[] {
  return workspace.snapshot(ANNA).modals.map(({ view }) => view.title.text);
}

describe("modals", () => {
  it("are refused with the reason", async () => {
    const view = modal({ title: plain("x".repeat(25)) });
    const call = clientOf(workspace).views.open({ trigger_id: await trigger(), view });
    await expect(call).rejects.toMatchObject({
      data: {
        error: "invalid_arguments",
        response_metadata: {
          messages: ["[ERROR] must be less than 25 characters [json-pointer:/view/title/text]"],
        },
      },
    });
  });

  it("are replaced, pushed, cleared by the answer to a submission", async () => {
    const viewId = await open();
    answer = { response_action: "update", view: modal({ title: plain("Second") }) };
    expect(await submit(viewId)).toEqual({ ok: true, viewId });
    answer = { response_action: "push", view: modal({ title: plain("Third") }) };
    const pushed = await submit(viewId);
    expect(titles()).toEqual(["Second", "Third"]);
    expect(await submit(viewId)).toEqual({ ok: false, error: "view_not_found" });
    answer = { response_action: "clear" };
    await submit(pushed.ok ? (pushed.viewId ?? "") : "");
    expect(titles()).toEqual([]);
  });

  it("stack three high and no higher", async () => {
    await open();
    const { views } = clientOf(workspace);
    const push = async () => refusal(views.push({ trigger_id: await trigger(), view: modal() }));
    expect([await push(), await push(), await push()]).toEqual(["ok", "ok", "push_limit_reached"]);
    expect(titles()).toHaveLength(3);
  });

  it("take errors for their input blocks only", async () => {
    const viewId = await open();
    answer = { response_action: "errors", errors: { nowhere: "No" } };
    expect(await submit(viewId)).toEqual({ ok: false, error: "invalid_response_action" });
  });

  it("update by id or external id, keep what was typed, and notice an old hash", async () => {
    const { views } = clientOf(workspace);
    const viewId = await open(modal({ external_id: "mine" }));
    const { modals } = workspace.snapshot(ANNA);
    expect(modals).toHaveLength(1);
    const first = await views.update({ view_id: viewId, view: modal({ external_id: "mine" }) });
    const hash = first.view?.hash ?? "";
    await views.update({ external_id: "mine", view: modal({ title: plain("New") }), hash });
    expect(titles()).toEqual(["New"]);
    expect(await refusal(views.update({ view_id: viewId, view: modal(), hash }))).toBe("hash_conflict");
    expect(await refusal(views.update({ view_id: "V0NO", view: modal() }))).toBe("not_found");
  });

  it("say that they were closed when asked to", async () => {
    const viewId = await open(modal({ notify_on_close: true }));
    expect(await workspace.act(ANNA, { do: "close", viewId })).toEqual({ ok: true });
    expect(bodies.at(-1)).toMatchObject({ type: "view_closed", is_cleared: false, view: { id: viewId } });
    expect(titles()).toEqual([]);
  });

  it("belong to one person", async () => {
    const viewId = await open();
    expect(workspace.snapshot(BEN).modals).toEqual([]);
    const state = typed("Ada");
    expect(await workspace.act(BEN, { do: "submit", viewId, state })).toEqual({
      ok: false,
      error: "view_not_found",
    });
  });
});

describe("forms", () => {
  const option = (value: string) => ({ text: plain(value), value });
  const input = (block_id: string, element: object, more: object = {}) => ({
    type: "input",
    block_id,
    label: plain(block_id),
    element: { action_id: "a", ...element },
    ...more,
  });
  const form = modal({
    blocks: [
      input("name", { type: "plain_text_input", min_length: 2, max_length: 5 }),
      input("kind", { type: "static_select", options: [option("x"), option("y")] }),
      input("mail", { type: "email_text_input" }, { optional: true }),
      input("link", { type: "url_text_input" }, { optional: true }),
      input("years", { type: "number_input", is_decimal_allowed: false, max_value: "9" }, { optional: true }),
      input("files", { type: "file_input", filetypes: ["pdf"] }, { optional: true }),
      input(
        "boxes",
        { type: "checkboxes", options: [option("p")], initial_options: [option("p")] },
        { optional: true },
      ),
      {
        type: "section",
        block_id: "sec",
        text: plain("t"),
        accessory: { type: "users_select", action_id: "a" },
      },
    ],
  });
  const filled = {
    name: { a: { type: "plain_text_input", value: "Ada" } },
    kind: { a: { type: "static_select", selected_option: { value: "y" } } },
  };

  it("send every field, empty ones too, as Slack names them", async () => {
    const upload = { do: "upload", name: "cv.pdf", mimetype: "application/pdf", base64: "eA==" } as const;
    const sent = await workspace.act(ANNA, upload);
    const id = sent.ok ? sent.fileId : "";
    const files = { a: { type: "file_input", files: [{ id }] } };
    expect(await submit(await open(form), { ...filled, files })).toEqual({ ok: true });
    expect(bodies.at(-1)).toMatchObject({
      view: {
        state: {
          values: {
            name: { a: { type: "plain_text_input", value: "Ada" } },
            kind: { a: { type: "static_select", selected_option: option("y") } },
            mail: { a: { type: "email_text_input", value: null } },
            files: { a: { type: "file_input", files: [{ id, name: "cv.pdf", size: 1 }] } },
            boxes: { a: { type: "checkboxes", selected_options: [option("p")] } },
            sec: { a: { type: "users_select", selected_user: null } },
          },
        },
      },
    });
  });

  it.each([
    ["nothing chosen", { kind: { a: { type: "static_select", selected_option: null } } }, "kind"],
    ["too short", { name: { a: { type: "plain_text_input", value: "A" } } }, "name"],
    ["too long", { name: { a: { type: "plain_text_input", value: "Adaaaa" } } }, "name"],
    ["no address", { mail: { a: { type: "email_text_input", value: "a@" } } }, "mail"],
    ["no link", { link: { a: { type: "url_text_input", value: "javascript:x" } } }, "link"],
    ["no whole number", { years: { a: { type: "number_input", value: "1.5" } } }, "years"],
    ["too high a number", { years: { a: { type: "number_input", value: "10" } } }, "years"],
  ])("are held back by Slack itself: %s", async (_name, more, block) => {
    const viewId = await open(form);
    const before = bodies.length;
    expect(await submit(viewId, { ...filled, ...more })).toEqual({
      ok: false,
      error: "validation",
      errors: { [block]: expect.any(String) },
    });
    expect(bodies).toHaveLength(before);
  });

  it.each([
    ["an unknown block", { nowhere: { a: { type: "plain_text_input", value: "x" } } }],
    [
      "an option that was not offered",
      { kind: { a: { type: "static_select", selected_option: { value: "z" } } } },
    ],
    ["another kind of element", { name: { a: { type: "static_select", selected_option: null } } }],
    ["an unknown file", { files: { a: { type: "file_input", files: [{ id: "F0NO" }] } } }],
  ])("do not take %s", async (_name, more) => {
    const result = await submit(await open(form), { ...filled, ...more });
    expect(result).toMatchObject({
      ok: false,
      error: expect.stringMatching(/^(unknown_block|invalid_state)/),
    });
  });
});

describe("App Home", () => {
  it("is told of, published, and guarded by its hash", async () => {
    const { views } = clientOf(workspace);
    const home = (text: string) => ({
      type: "home" as const,
      blocks: [
        { type: "section" as const, block_id: "s", text: plain(text) },
        {
          type: "actions" as const,
          block_id: "b",
          elements: [{ type: "button" as const, action_id: "go", text: plain("Go"), value: "1" }],
        },
      ],
    });
    expect(await workspace.act(ANNA, { do: "openHome" })).toEqual({ ok: true });
    expect(bodies.at(-1)).toMatchObject({ event: { type: "app_home_opened", tab: "home", user: ANNA } });
    const { view } = await views.publish({ user_id: ANNA, view: home("one") });
    await views.publish({ user_id: ANNA, view: home("two"), hash: view?.hash ?? "" });
    const old = views.publish({ user_id: ANNA, view: home("three"), hash: view?.hash ?? "" });
    expect(await refusal(old)).toBe("hash_conflict");
    const shown = workspace.snapshot(ANNA).apps[0]?.home;
    expect(shown?.view.blocks[0]).toMatchObject({ text: plain("two") });
    expect(workspace.snapshot(BEN).apps[0]?.home).toBeNull();
    const where = { type: "view", viewId: shown?.viewId ?? "" } as const;
    expect(await workspace.act(ANNA, { do: "act", where, blockId: "b", actionId: "go" })).toEqual({
      ok: true,
    });
    expect(bodies.at(-1)).toMatchObject({ container: { type: "view", view_id: where.viewId } });
  });
});

describe("shortcuts", () => {
  it("come from anywhere or from a message everyone sees", async () => {
    expect(await workspace.act(ANNA, { do: "shortcut", callbackId: "everywhere" })).toEqual({ ok: true });
    expect(await workspace.act(ANNA, { do: "shortcut", callbackId: "on_message" })).toEqual({
      ok: false,
      error: "unknown_shortcut",
    });
    const { ts = "" } = await clientOf(workspace).chat.postMessage({ channel: OPEN, text: "this" });
    const shortcut = { do: "messageShortcut", callbackId: "on_message", channel: OPEN, ts } as const;
    expect(await workspace.act(BEN, shortcut)).toEqual({ ok: true });
    expect(bodies.at(-1)).toMatchObject({
      type: "message_action",
      message: { text: "this" },
      message_ts: ts,
    });
  });
});
