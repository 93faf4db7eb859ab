import type { PostedMessage, Surface, ViewState } from "../../src/demo/protocol.ts";
import { formState } from "../../src/slack/forms/form-state.ts";
import { BOT, NORA, type TestBot, textOf, VETTING } from "../support/bot.ts";

/** A line that opens a case in which payment does not fit. */
export const CRYPTO = "Sam Rivera sam.rivera@example.com | role: Developer | pay: crypto";
/** A line that opens a case in which nothing is raised. */
export const ORDINARY =
  "Jane Doe jane.doe@example.com +49 1512 3456789 | location: Berlin, DE | role: Backend engineer";

/** What a case of `CRYPTO` is made of: root message, one warning, the tasks, and what could not be told. */
export const PARTS = 4;

interface Labelled {
  readonly blockId: string;
  readonly actionId: string;
  readonly value: string;
}

/** Every button of a message, modal or App Home, in reading order. */
export function buttonsIn(blocks: readonly object[]): readonly Labelled[] {
  return blocks.flatMap((block) => {
    const {
      block_id: blockId,
      accessory,
      elements,
    } = block as {
      readonly block_id?: string;
      readonly accessory?: unknown;
      readonly elements?: readonly unknown[];
    };
    return [accessory, ...(elements ?? [])].filter(isButton).map((button) => ({
      blockId: blockId ?? "",
      actionId: button.action_id,
      value: button.value ?? "",
    }));
  });
}

function isButton(
  element: unknown,
): element is { readonly type: "button"; readonly action_id: string; readonly value?: string } {
  return typeof element === "object" && element !== null && Reflect.get(element, "type") === "button";
}

/** Clicks the first button with this action id, or the one with this value. */
export async function click(
  bot: TestBot,
  at: { readonly where: Surface; readonly blocks: readonly object[] },
  actionId: string,
  { user = NORA, value }: { readonly user?: string; readonly value?: string } = {},
): Promise<void> {
  const button = buttonsIn(at.blocks).find(
    (one) => one.actionId === actionId && (value === undefined || one.value === value),
  );
  if (button === undefined) throw new Error(`there is no button ${actionId} ${value ?? ""}`);
  const { blockId } = button;
  const result = await bot.act(user, { do: "act", where: at.where, blockId, actionId });
  if (!result.ok) throw new Error(`the click failed: ${result.error}`);
}

/** Chooses this item in the first menu of a task. */
export async function choose(
  bot: TestBot,
  at: { readonly where: Surface; readonly blocks: readonly object[] },
  item: string,
  user = NORA,
): Promise<void> {
  const menus = at.blocks.flatMap((block) => {
    const { block_id: blockId = "", elements = [] } = block as {
      readonly block_id?: string;
      readonly elements?: readonly {
        readonly type: string;
        readonly options?: readonly { value: string }[];
      }[];
    };
    return elements
      .filter(({ type }) => type === "overflow")
      .map(({ options = [] }) => ({ blockId, options }));
  });
  const [menu] = menus;
  const option = menu?.options.find(({ value }) => value.endsWith(`:${item}`));
  if (menu === undefined || option === undefined) throw new Error(`there is no menu with ${item}`);
  const value = { type: "overflow", selected_option: option };
  const { blockId } = menu;
  const result = await bot.act(user, { do: "act", where: at.where, blockId, actionId: "task-more", value });
  if (!result.ok) throw new Error(`the choice failed: ${result.error}`);
}

/** App Home as this person sees it, opened anew unless it stands open. */
export async function homeOf(
  bot: TestBot,
  { user = NORA, opens = true }: { readonly user?: string; readonly opens?: boolean } = {},
) {
  if (opens) await bot.act(user, { do: "openHome" });
  const shown = only(bot.workspace.snapshot(user).apps).home;
  if (shown === null) throw new Error("there is no App Home");
  return {
    where: { type: "view", viewId: shown.viewId },
    blocks: shown.view.blocks,
    text: textOf({ text: "", blocks: shown.view.blocks }),
  } as const;
}

export function inMessage(message: PostedMessage, channel = VETTING) {
  return { where: { type: "message", channel, ts: message.ts }, blocks: message.blocks } as const;
}

/** The message with the case's task list. */
export function taskList(bot: TestBot, caseName = "V-1"): PostedMessage {
  return only(bot.thread(caseName).filter((one) => textOf(one).startsWith("What settles it")));
}

/** The row of the task with that title, as its buttons carry it. */
export function taskRow({ blocks }: PostedMessage, title: string): string {
  const at = blocks.findIndex((block) => textOf({ text: "", blocks: [block] }).startsWith(`*${title}`));
  const [button] = at < 0 ? [] : buttonsIn(blocks.slice(at));
  if (button === undefined) throw new Error(`there is no task ${title}`);
  return button.value;
}

/** The messages that the bot put its own reactions under. */
export function reminders(bot: TestBot, caseName = "V-1"): readonly PostedMessage[] {
  return bot.thread(caseName).filter((one) => one.reactions.some(({ users }) => users.includes(BOT)));
}

/** The messages that only this person sees, oldest first. */
export function whispers(bot: TestBot, user = NORA, channel = VETTING): readonly string[] {
  return bot
    .messages(channel, user)
    .filter((one) => one.ephemeral)
    .map(textOf);
}

export function only<T>(items: readonly T[]): T {
  const [item, ...more] = items;
  if (item === undefined || more.length > 0) throw new Error(`wanted one, found ${items.length}`);
  return item;
}

/** Fields of the form as somebody types them. */
export function typed(fields: Readonly<Record<string, string>>): ViewState {
  return Object.fromEntries(
    Object.entries(fields).map(([id, value]) => [id, { value: { type: "plain_text_input", value } }]),
  );
}

/** What stands in the fields of the open form. */
export function shownIn(bot: TestBot, user = NORA): Readonly<Record<string, unknown>> {
  const blocks = bot.modal(user)?.view.blocks ?? [];
  return Object.fromEntries(
    blocks.flatMap((block) => {
      const { block_id: id, element } = block as { block_id?: string; element?: Record<string, unknown> };
      const shown = element?.["initial_value"] ?? element?.["initial_option"] ?? element?.["initial_date"];
      return id === undefined || shown === undefined ? [] : [[id, shown]];
    }),
  );
}

export async function submit(bot: TestBot, state: ViewState, user = NORA) {
  const modal = bot.modal(user);
  if (modal === undefined) throw new Error("no form is open");
  return bot.act(user, { do: "submit", viewId: modal.viewId, state });
}

export { formState };
