import { randomBytes } from "node:crypto";
import type { HomeView, ModalView } from "@slack/types";
import { inspectView } from "../../slack/block-kit/index.ts";
import { withIds } from "./block-ids.ts";
import { keptValues } from "./forms.ts";
import { refuse, refuseArguments } from "./refusal.ts";
import { changed, nextId, nowMs, type StoredView, type Team } from "./team.ts";

const STACK_LIMIT = 3;

/** A view Slack would take, with every id filled in; refuses any other. */
export function checkedView(team: Team, type: "modal", candidate: unknown): ModalView;
export function checkedView(team: Team, type: "home", candidate: unknown): HomeView;
export function checkedView(team: Team, type: "modal" | "home", candidate: unknown): ModalView | HomeView {
  const problems = inspectView(candidate);
  if (problems.some((problem) => problem.error === "view_too_large")) refuse("view_too_large");
  if (problems.length > 0) {
    refuseArguments(
      "invalid_arguments",
      problems.map((problem) => problem.message),
    );
  }
  const view = candidate as ModalView | HomeView;
  if (view.type !== type) refuseArguments("invalid_arguments", [`[ERROR] must be a ${type} view`]);
  return { ...view, blocks: withIds(team, view.blocks) } as ModalView | HomeView;
}

/** Opens the first modal of a stack; one that is open already gives way. */
export function openModal(team: Team, user: string, view: ModalView): StoredView {
  refuseSameExternalId(team, view.external_id);
  closeAll(team, user);
  return addModal(team, user, view, []);
}

/** Puts a modal on top of the open ones. */
export function pushModal(team: Team, user: string, view: ModalView): StoredView {
  const stack = team.modals.get(user) ?? [];
  if (stack.length === 0) refuse("not_found");
  if (stack.length >= STACK_LIMIT) refuse("push_limit_reached");
  refuseSameExternalId(team, view.external_id);
  return addModal(team, user, view, stack);
}

function addModal(team: Team, user: string, view: ModalView, stack: readonly string[]): StoredView {
  const id = nextId(team, "V");
  const stored: StoredView = {
    id,
    user,
    rootId: stack[0] ?? id,
    previousId: stack.at(-1) ?? null,
    view,
    values: {},
    hash: newHash(team),
  };
  team.views.set(id, stored);
  team.modals.set(user, [...stack, id]);
  changed(team);
  return stored;
}

/** New content for a view; what people typed into blocks that stay is kept. */
export function replaceView(team: Team, stored: StoredView, view: ModalView | HomeView): StoredView {
  refuseSameExternalId(team, view.external_id, stored);
  stored.values = keptValues(stored.view.blocks, view.blocks, stored.values);
  stored.view = view;
  stored.hash = newHash(team);
  changed(team);
  return stored;
}

export function publishHome(team: Team, user: string, view: HomeView): StoredView {
  const known = team.views.get(team.homes.get(user) ?? "");
  if (known !== undefined) return replaceView(team, known, view);
  const id = nextId(team, "V");
  const stored: StoredView = {
    id,
    user,
    rootId: id,
    previousId: null,
    view,
    values: {},
    hash: newHash(team),
  };
  team.views.set(id, stored);
  team.homes.set(user, id);
  changed(team);
  return stored;
}

export function topModal(team: Team, user: string): StoredView | undefined {
  return team.views.get(team.modals.get(user)?.at(-1) ?? "");
}

export function closeTop(team: Team, user: string): void {
  const stack = team.modals.get(user) ?? [];
  const top = stack.at(-1);
  if (top !== undefined) team.views.delete(top);
  team.modals.set(user, stack.slice(0, -1));
  changed(team);
}

export function closeAll(team: Team, user: string): void {
  for (const id of team.modals.get(user) ?? []) team.views.delete(id);
  team.modals.delete(user);
  changed(team);
}

/** The view as the Web API and interaction payloads show it. */
export function viewJson(team: Team, stored: StoredView): object {
  const { app } = team.options;
  const { view } = stored;
  return {
    id: stored.id,
    team_id: team.id,
    type: view.type,
    blocks: view.blocks,
    private_metadata: view.private_metadata ?? "",
    callback_id: view.callback_id ?? "",
    state: { values: stored.values },
    hash: stored.hash,
    title: view.type === "modal" ? view.title : { type: "plain_text", text: "View Title" },
    clear_on_close: view.type === "modal" ? (view.clear_on_close ?? false) : false,
    notify_on_close: view.type === "modal" ? (view.notify_on_close ?? false) : false,
    close: view.type === "modal" ? (view.close ?? null) : null,
    submit: view.type === "modal" ? (view.submit ?? null) : null,
    previous_view_id: stored.previousId,
    root_view_id: stored.rootId,
    app_id: app.appId,
    external_id: view.external_id ?? "",
    app_installed_team_id: team.id,
    bot_id: app.botId,
  };
}

function refuseSameExternalId(team: Team, id: string | undefined, except?: StoredView): void {
  if (id === undefined || id === "") return;
  for (const stored of team.views.values()) {
    if (stored !== except && stored.view.external_id === id) refuse("duplicate_external_id");
  }
}

function newHash(team: Team): string {
  return `${Math.floor(nowMs(team) / 1000)}.${randomBytes(4).toString("hex")}`;
}
