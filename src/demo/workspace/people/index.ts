import type { ActionResult, UserAction } from "../../protocol.ts";
import { activePerson, channelSeenBy, messageIn } from "../channels.ts";
import { storeFile } from "../files.ts";
import { addReaction, removeReaction } from "../reactions.ts";
import { Refusal } from "../refusal.ts";
import type { Team, User } from "../team.ts";
import { actOnElement } from "./act.ts";
import { runCommand } from "./command.ts";
import { openHome } from "./home.ts";
import { closeModal, submitModal } from "./modal.ts";
import { postMessage } from "./post.ts";
import { runMessageShortcut, runShortcut } from "./shortcut.ts";

/** Does what a person does in Slack's client; what the client or Slack would not allow is `ok: false`. */
export async function perform(team: Team, userId: string, action: UserAction): Promise<ActionResult> {
  try {
    return await dispatch(team, activePerson(team, userId), action);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { errors } = error.extra;
    return {
      ok: false,
      error: error.code,
      ...(isRecord(errors) ? { errors } : {}),
    };
  }
}

async function dispatch(team: Team, user: User, action: UserAction): Promise<ActionResult> {
  switch (action.do) {
    case "post":
      return postMessage(team, user, action);
    case "command":
      return runCommand(team, user, action);
    case "act":
      return actOnElement(team, user, action);
    case "submit":
      return submitModal(team, user, action);
    case "close":
      return closeModal(team, user, action.viewId);
    case "react":
    case "unreact": {
      const channel = channelSeenBy(team, action.channel, user);
      const message = messageIn(channel, action.ts);
      const change = action.do === "react" ? addReaction : removeReaction;
      await change(team, channel, message, user.id, action.name);
      return { ok: true };
    }
    case "openHome":
      return openHome(team, user);
    case "shortcut":
      return runShortcut(team, user, action.callbackId);
    case "messageShortcut":
      return runMessageShortcut(team, user, action);
    case "upload": {
      const content = Buffer.from(action.base64, "base64");
      const { name, mimetype } = action;
      return { ok: true, fileId: storeFile(team, { user: user.id, name, mimetype, content }).id };
    }
    default:
      return { ok: false, error: "unknown_action" };
  }
}

function isRecord(value: unknown): value is Record<string, string> {
  return typeof value === "object" && value !== null;
}
