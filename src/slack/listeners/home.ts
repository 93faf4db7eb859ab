import type { App, BlockAction, PlainTextInputAction } from "@slack/bolt";
import { caseId, caseName } from "../../domain/case.ts";
import { localDate } from "../../domain/working-time.ts";
import { calendarOf } from "../../workflows/calendars.ts";
import { ACTION, VIEW } from "../action-ids.ts";
import { clamp, flat } from "../blocks.ts";
import { messageView } from "../forms/message-view.ts";
import { HOLIDAYS, readSettings, settingsForm } from "../forms/settings-form.ts";
import { FIRST_PAGES, type HomeState, LONGEST_SEARCH, readHomeState } from "../home/state.ts";
import { shownCaseReply } from "../messages/shown-case.ts";
import { onButton } from "./button.ts";
import { acknowledge, type Desk, now } from "./desk.ts";
import { onForm } from "./form.ts";
import { openForm } from "./open-form.ts";

/** What is particular to App Home: its pages, its search and the settings. */
export function listenToHome(app: App, desk: Desk): void {
  listenToPages(app, desk);
  listenToSearch(app, desk);
  listenToSettings(app, desk);
}

async function showIfAllowed(desk: Desk, user: string, state: HomeState): Promise<void> {
  const isAllowed = await desk.access.isAllowed(user);
  if (isAllowed) desk.home.show(user, now(desk), state);
  else desk.home.refuse(user, now(desk));
  desk.sender.wake();
}

function listenToPages(app: App, desk: Desk): void {
  for (const id of [ACTION.homeOn, ACTION.homeBack])
    onButton(app, desk, id, async ({ value, to, acked }) => {
      await acked();
      await showIfAllowed(desk, to.user, readHomeState(value));
    });
}

function listenToSearch(app: App, desk: Desk): void {
  app.action<BlockAction<PlainTextInputAction>>(
    { type: "block_actions", action_id: ACTION.homeSearch },
    async ({ body, action, ack, context }) => {
      await acknowledge(desk, "search", context, ack);
      const { tasks } = readHomeState(body.view?.private_metadata ?? "");
      const search = clamp(flat(action.value ?? ""), LONGEST_SEARCH);
      const asked = caseId(search);
      const found = asked === undefined ? undefined : desk.storage.cases.find(asked);
      if (found !== undefined) {
        const shown = shownCaseReply(found, desk.permalink(found.id), desk.reader);
        const view = messageView(caseName(found.id), shown, desk.reader.language);
        return openForm(desk, body.trigger_id, view, { user: body.user.id });
      }
      await showIfAllowed(desk, body.user.id, { ...FIRST_PAGES, tasks, search });
    },
  );
}

function listenToSettings(app: App, desk: Desk): void {
  const { storage, policy, directory, access, botUser } = desk;
  const { language } = desk.reader;

  onButton(app, desk, ACTION.settingsOpen, async ({ body, to, acked }) => {
    await acked();
    const person = storage.people.find(to.user);
    const { timezone, holidays, awayUntil } = person ?? {};
    const isAway = awayUntil !== undefined && awayUntil > now(desk);
    const view = settingsForm(
      {
        owners: Object.fromEntries(storage.roleOwners.all().map(({ role, owner }) => [role, owner])),
        groups: directory.userGroups(),
        timezone,
        teamTimezone: policy.calendar.timezone,
        holidays,
        away: isAway ? localDate(awayUntil, calendarOf({ storage, policy }, to.user)) : undefined,
      },
      language,
    );
    await openForm(desk, body.trigger_id, view, to);
  });
  onForm(app, desk, VIEW.settingsForm, "settings", HOLIDAYS, ({ view, user }) => {
    const entered = { values: view.state.values, metadata: view.private_metadata };
    const known = {
      today: localDate(now(desk), calendarOf({ storage, policy }, user.id)),
      isRegion: (region: string) => policy.holidaysOf(region) !== undefined,
      mayOwn: (owner: string) => owner !== botUser && access.isKnown(owner) !== false,
    };
    const read = readSettings(entered, known, language);
    if (!read.ok) return { errors: read.errors };
    return { given: { by: user.id, settings: read.settings, at: now(desk), reply: { user: user.id } } };
  });
}
