import type { ElementState, ViewState } from "../protocol.ts";
import { chosenState, type Element, hasState, initialState } from "./element-states.ts";
import { refuse } from "./refusal.ts";
import type { Team } from "./team.ts";

/** An element and the block it stands in. */
export interface Placed {
  readonly blockId: string;
  readonly element: Element;
  readonly isInput: boolean;
  readonly isOptional: boolean;
  /** Whether using it tells the app at once. */
  readonly dispatches: boolean;
}

/** Every interactive element of a message or view, in order. */
export function elementsIn(blocks: readonly unknown[]): readonly Placed[] {
  return blocks.flatMap((block) => {
    if (!isObject(block)) return [];
    const { type, block_id: blockId } = block;
    if (typeof blockId !== "string" || type === "context" || type === "rich_text") return [];
    const inside = [block["element"], block["accessory"], ...list(block["elements"])];
    return inside.filter(isElement).map((element) => ({
      blockId,
      element,
      isInput: type === "input",
      isOptional: block["optional"] === true,
      dispatches: type !== "input" || block["dispatch_action"] === true,
    }));
  });
}

export function findElement(blocks: readonly unknown[], blockId: string, actionId: string): Placed {
  const found = elementsIn(blocks).find(
    (each) => each.blockId === blockId && each.element.action_id === actionId,
  );
  return found ?? refuse("unknown_action");
}

/** The whole `state.values`: what was just entered, else what stood there, else how it began. */
export function fullValues(
  team: Team,
  blocks: readonly unknown[],
  before: ViewState,
  entered: ViewState,
): ViewState {
  const stateful = elementsIn(blocks).filter((each) => hasState(each.element.type));
  for (const [blockId, actions] of Object.entries(entered)) {
    for (const actionId of Object.keys(actions)) {
      const isKnown = stateful.some(
        (each) => each.blockId === blockId && each.element.action_id === actionId,
      );
      if (!isKnown) refuse(`unknown_block: ${blockId}/${actionId}`);
    }
  }
  const values: Record<string, Record<string, ElementState>> = {};
  for (const { blockId, element } of stateful) {
    const given = entered[blockId]?.[element.action_id];
    const state =
      given === undefined
        ? (before[blockId]?.[element.action_id] ?? initialState(element))
        : chosenState(team, element, given);
    values[blockId] = { ...values[blockId], [element.action_id]: state };
  }
  return values;
}

/** What stays entered when a view is replaced: the same block and action with the same kind of element. */
export function keptValues(
  before: readonly unknown[],
  after: readonly unknown[],
  values: ViewState,
): ViewState {
  const stays = elementsIn(after).filter((each) =>
    elementsIn(before).some(
      (old) =>
        old.blockId === each.blockId &&
        old.element.action_id === each.element.action_id &&
        old.element.type === each.element.type,
    ),
  );
  const kept: Record<string, Record<string, ElementState>> = {};
  for (const { blockId, element } of stays) {
    const state = values[blockId]?.[element.action_id];
    if (state !== undefined) kept[blockId] = { ...kept[blockId], [element.action_id]: state };
  }
  return kept;
}

function isElement(value: unknown): value is Element {
  return isObject(value) && typeof value["type"] === "string" && typeof value["action_id"] === "string";
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
