import type { ActionResult, UserAction } from "../../protocol.ts";
import { interaction } from "../delivery/payloads.ts";
import { formErrors } from "../form-errors.ts";
import { elementsIn, fullValues } from "../forms.ts";
import { refuse } from "../refusal.ts";
import type { StoredView, Team, User } from "../team.ts";
import { checkedView, closeAll, closeTop, pushModal, replaceView, topModal, viewJson } from "../views.ts";
import { answered } from "./answered.ts";

/** A person submits the modal on top. What the form itself forbids is told without asking the app. */
export async function submitModal(
  team: Team,
  user: User,
  { viewId, state }: Extract<UserAction, { do: "submit" }>,
): Promise<ActionResult> {
  const stored = openModalOf(team, user, viewId);
  if (stored.view.type !== "modal" || stored.view.submit === undefined) refuse("no_submit_button");
  stored.values = fullValues(team, stored.view.blocks, stored.values, state);
  const errors = formErrors(stored.view.blocks, stored.values);
  if (Object.keys(errors).length > 0) refuse("validation", { errors });
  const response = await answered(team, {
    type: "interactive",
    kind: "view_submission",
    payload: {
      ...interaction(team, "view_submission", user),
      view: viewJson(team, stored),
      response_urls: [],
    },
  });
  return applySubmission(team, user, stored, response);
}

function applySubmission(
  team: Team,
  user: User,
  stored: StoredView,
  response: Record<string, unknown>,
): ActionResult {
  switch (response["response_action"]) {
    case undefined:
      if (topModal(team, user.id) === stored) closeTop(team, user.id);
      return { ok: true };
    case "clear":
      closeAll(team, user.id);
      return { ok: true };
    case "update": {
      const view = checkedView(team, "modal", response["view"]);
      return { ok: true, viewId: replaceView(team, stored, view).id };
    }
    case "push": {
      const view = checkedView(team, "modal", response["view"]);
      return { ok: true, viewId: pushModal(team, user.id, view).id };
    }
    case "errors":
      return refuseWithErrors(stored, response["errors"]);
    default:
      return refuse("invalid_response_action");
  }
}

/** Slack shows errors under input blocks only; any other key makes the whole answer invalid. */
function refuseWithErrors(stored: StoredView, errors: unknown): never {
  const inputs = new Set(
    elementsIn(stored.view.blocks)
      .filter((each) => each.isInput)
      .map((each) => each.blockId),
  );
  if (typeof errors !== "object" || errors === null || Object.keys(errors).length === 0) {
    refuse("invalid_response_action");
  }
  const isValid = Object.entries(errors).every(
    ([blockId, message]) => inputs.has(blockId) && typeof message === "string" && message !== "",
  );
  if (!isValid) refuse("invalid_response_action");
  refuse("errors", { errors });
}

/** A person closes the modal on top; the app hears of it when it asked to. */
export async function closeModal(team: Team, user: User, viewId: string): Promise<ActionResult> {
  const stored = openModalOf(team, user, viewId);
  const { view } = stored;
  const clears = view.type === "modal" && view.clear_on_close === true;
  if (clears) closeAll(team, user.id);
  else closeTop(team, user.id);
  if (view.type === "modal" && view.notify_on_close === true) {
    await answered(team, {
      type: "interactive",
      kind: "view_closed",
      payload: {
        ...interaction(team, "view_closed", user),
        view: viewJson(team, stored),
        is_cleared: clears,
      },
    });
  }
  return { ok: true };
}

function openModalOf(team: Team, user: User, viewId: string): StoredView {
  const stored = topModal(team, user.id);
  if (stored === undefined || stored.id !== viewId) refuse("view_not_found");
  return stored;
}
