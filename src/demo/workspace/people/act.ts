import type { ActionResult, ElementState, UserAction, ViewState } from "../../protocol.ts";
import { channelSeenBy, messageIn } from "../channels.ts";
import { channelInPayload, interaction } from "../delivery/payloads.ts";
import { chosenState, hasState, knownOption } from "../element-states.ts";
import { findElement, fullValues, type Placed } from "../forms.ts";
import { messageJson } from "../messages.ts";
import { refuse } from "../refusal.ts";
import { newResponseUrl } from "../response-urls.ts";
import { nextTs, type StoredView, type Team, type User } from "../team.ts";
import { topModal, viewJson } from "../views.ts";
import { answered } from "./answered.ts";

type Act = Extract<UserAction, { do: "act" }>;

/** A person uses a button, menu or other element that tells the app at once. */
export async function actOnElement(team: Team, user: User, act: Act): Promise<ActionResult> {
  const payload =
    act.where.type === "view"
      ? actInView(team, user, act, act.where.viewId)
      : actInMessage(team, user, act, act.where);
  await answered(team, { type: "interactive", kind: "block_actions", payload });
  return { ok: true };
}

function actInView(team: Team, user: User, act: Act, viewId: string): object {
  const stored = viewOf(team, user, viewId);
  const placed = usable(stored.view.blocks, act);
  stored.values = fullValues(team, stored.view.blocks, stored.values, withOwn(act, placed));
  return {
    ...interaction(team, "block_actions", user),
    container: { type: "view", view_id: stored.id },
    view: viewJson(team, stored),
    actions: [actionJson(team, placed, act.value)],
  };
}

function actInMessage(
  team: Team,
  user: User,
  act: Act,
  where: Extract<Act["where"], { type: "message" }>,
): object {
  const channel = channelSeenBy(team, where.channel, user);
  const message = messageIn(channel, where.ts, user.id);
  const placed = usable(message.blocks, act);
  const isEphemeral = message.onlyFor !== undefined;
  return {
    ...interaction(team, "block_actions", user),
    container: {
      type: "message",
      message_ts: message.ts,
      channel_id: channel.id,
      is_ephemeral: isEphemeral,
      ...(message.threadTs === undefined ? {} : { thread_ts: message.threadTs }),
    },
    channel: channelInPayload(channel),
    ...(isEphemeral ? {} : { message: messageJson(team, channel, message) }),
    state: { values: fullValues(team, message.blocks, {}, withOwn(act, placed)) },
    response_url: newResponseUrl(team, channel.id, user.id, message),
    actions: [actionJson(team, placed, act.value)],
  };
}

/** A modal only when it is on top, an App Home only one's own. */
function viewOf(team: Team, user: User, viewId: string): StoredView {
  const stored = team.views.get(viewId);
  if (stored === undefined || stored.user !== user.id) refuse("view_not_found");
  if (stored.view.type === "modal" && topModal(team, user.id) !== stored) refuse("view_not_on_top");
  return stored;
}

function usable(blocks: readonly unknown[], { blockId, actionId, value }: Act): Placed {
  const placed = findElement(blocks, blockId, actionId);
  if (!placed.dispatches) refuse("action_not_dispatched");
  if (hasState(placed.element.type) && value === undefined) refuse("missing_value");
  return placed;
}

function withOwn(act: Act, { element }: Placed): ViewState {
  const { state = {}, blockId, actionId, value } = act;
  if (value === undefined || !hasState(element.type)) return state;
  return { ...state, [blockId]: { ...state[blockId], [actionId]: value } };
}

/** The entry in `actions`: a button's own text and value, or what was chosen. */
function actionJson(team: Team, { blockId, element }: Placed, value: ElementState | undefined): object {
  const common = { block_id: blockId, action_id: element.action_id, action_ts: nextTs(team) };
  if (hasState(element.type) && value !== undefined) {
    return { ...chosenState(team, element, value), ...common };
  }
  if (element.type === "overflow") {
    const option = knownOption(element, value?.["selected_option"]);
    return { type: element.type, selected_option: option, ...common };
  }
  const { text, value: own, style } = element;
  return {
    type: element.type,
    text,
    ...(own === undefined ? {} : { value: own }),
    ...(style === undefined ? {} : { style }),
    ...common,
  };
}
