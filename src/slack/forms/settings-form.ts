import type { KnownBlock, ModalView, PlainTextOption } from "@slack/types";
import { z } from "zod";
import { ROLE_NAMES } from "../../domain/display-names.ts";
import { OWNER_ROLES, type OwnerRole } from "../../domain/task.ts";
import { fill, type Language, type Text } from "../../domain/text.ts";
import { VIEW } from "../action-ids.ts";
import { context, header, input, plain } from "../blocks.ts";
import type { UserGroup } from "../directory.ts";
import { enteredIn, userIn, VALUE, type ViewValues } from "./form-state.ts";
import { dayAhead } from "./snooze-form.ts";

/** `block_id` of the region; the last resort for errors as well. */
export const HOLIDAYS = "holidays";
const AWAY = "away";
const NOBODY = "nobody";
const personBlock = (role: OwnerRole) => `person:${role}`;
const insteadBlock = (role: OwnerRole) => `instead:${role}`;

type Owners = Readonly<Partial<Record<OwnerRole, string>>>;

export interface ShownSettings {
  /** Users and user groups, as they are now. */
  readonly owners: Owners;
  readonly groups: readonly UserGroup[];
  /** As Slack says; undefined when it has not said. */
  readonly timezone: string | undefined;
  readonly teamTimezone: string;
  readonly holidays: string | undefined;
  /** YYYY-MM-DD */
  readonly away: string | undefined;
}

export interface ReadSettings {
  /** Only those that were changed; without an owner it is nobody's in particular. */
  readonly roles: readonly { readonly role: OwnerRole; readonly owner?: string }[];
  readonly holidays?: string;
  /** YYYY-MM-DD */
  readonly away?: string;
}

const TITLE: Text = { en: "Settings", de: "Einstellungen" };
const YOU: Text = { en: "You", de: "Sie" };
const ZONE: Text = {
  en: "Your time zone is {zone}, as Slack says. Reminders keep to it.",
  de: "Ihre Zeitzone ist {zone}, wie Slack sie angibt. Erinnerungen richten sich danach.",
};
const NO_ZONE: Text = {
  en: "Slack has not told your time zone yet, so the team's counts: {zone}.",
  de: "Slack hat Ihre Zeitzone noch nicht genannt, deshalb gilt die des Teams: {zone}.",
};
const REGION: Text = { en: "My public holidays", de: "Meine Feiertage" };
const REGION_HINT: Text = {
  en: "A country or a state, such as DE, DE-BE or US. Left empty, those of the team count.",
  de: "Ein Land oder Bundesland, zum Beispiel DE, DE-BE oder US. Ohne Angabe gelten die des Teams.",
};
const AWAY_LABEL: Text = { en: "I am away until", de: "Ich bin abwesend bis" };
const AWAY_HINT: Text = {
  en: "From this day on you are reminded again. Leave it empty when you are here.",
  de: "Ab diesem Tag werden Sie wieder erinnert. Lassen Sie das Feld leer, wenn Sie da sind.",
};
const OWNERS: Text = { en: "Who owns the tasks", de: "Wer für die Aufgaben zuständig ist" };
const OWNERS_SAY: Text = {
  en: "For the whole team. A task that nobody has taken goes to whoever is named here, else to the owner of its case.",
  de: "Gilt für das ganze Team. Eine Aufgabe, die niemand übernommen hat, geht an die hier Genannten, sonst an die für den Fall zuständige Person.",
};
const PERSON: Text = { en: "{role}: person", de: "{role}: Person" };
const INSTEAD: Text = { en: "{role}: or instead", de: "{role}: oder stattdessen" };
const NOBODY_TEXT: Text = { en: "The owner of the case", de: "Die für den Fall zuständige Person" };
const BOTH: Text = {
  en: "Please choose either a person or this.",
  de: "Bitte wählen Sie entweder eine Person oder dies.",
};
const NOT_A_MEMBER: Text = {
  en: "Please choose somebody from the vetting team: only they may see candidates.",
  de: "Bitte wählen Sie jemanden aus dem Prüfteam: Nur dort darf man Angaben zu Personen sehen.",
};
const NO_REGION: Text = {
  en: "Please check the spelling: this region is not known. A country has two letters, as in DE; a state follows after a hyphen, as in DE-BE.",
  de: "Bitte prüfen Sie die Schreibweise: Diese Region ist nicht bekannt. Ein Land hat zwei Buchstaben wie DE, ein Bundesland folgt nach einem Bindestrich wie DE-BE.",
};
const OUT_OF_REACH: Text = {
  en: "Please choose a day from tomorrow on, at most 180 days ahead.",
  de: "Bitte wählen Sie einen Tag ab morgen, höchstens 180 Tage im Voraus.",
};

/** One's own working time, and whose the tasks of each role are. The owners shown come back as `private_metadata`. */
export function settingsForm(shown: ShownSettings, language: Language): ModalView {
  const { owners, timezone, teamTimezone, holidays, away } = shown;
  const zone = fill(timezone === undefined ? NO_ZONE : ZONE, { zone: timezone ?? teamTimezone });
  return {
    type: "modal",
    callback_id: VIEW.settingsForm,
    title: plain(TITLE[language], 24),
    submit: plain({ en: "Save", de: "Speichern" }[language], 24),
    close: plain({ en: "Cancel", de: "Abbrechen" }[language], 24),
    private_metadata: JSON.stringify(owners),
    blocks: [
      header(YOU[language]),
      context(plain(zone[language], 300)),
      input({
        id: HOLIDAYS,
        label: REGION[language],
        hint: REGION_HINT[language],
        optional: true,
        element: {
          type: "plain_text_input",
          action_id: VALUE,
          max_length: 12,
          ...(holidays !== undefined && { initial_value: holidays }),
        },
      }),
      input({
        id: AWAY,
        label: AWAY_LABEL[language],
        hint: AWAY_HINT[language],
        optional: true,
        element: {
          type: "datepicker",
          action_id: VALUE,
          ...(away !== undefined && { initial_date: away }),
        },
      }),
      header(OWNERS[language]),
      context(plain(OWNERS_SAY[language], 500)),
      ...OWNER_ROLES.flatMap((role) => ownerInputs(role, shown, language)),
    ],
  };
}

function ownerInputs(role: OwnerRole, { owners, groups }: ShownSettings, language: Language): KnownBlock[] {
  const owner = owners[role];
  const isGroup = owner?.startsWith("S") === true;
  const values = { role: capitalised(ROLE_NAMES[role]) };
  // A group that Slack did not name is offered all the same while it is the owner.
  const offered =
    isGroup && !groups.some(({ id }) => id === owner) ? [...groups, { id: owner, name: owner }] : groups;
  const options = [
    option(NOBODY, NOBODY_TEXT[language]),
    ...offered.map(({ id, name }) => option(id, `@${name}`)),
  ];
  const initial = isGroup ? options.find(({ value }) => value === owner) : undefined;
  return [
    input({
      id: personBlock(role),
      label: fill(PERSON, values)[language],
      optional: true,
      element: {
        type: "users_select",
        action_id: VALUE,
        ...(owner !== undefined && !isGroup && { initial_user: owner }),
      },
    }),
    input({
      id: insteadBlock(role),
      label: fill(INSTEAD, values)[language],
      optional: true,
      element: {
        type: "static_select",
        action_id: VALUE,
        options,
        ...(initial !== undefined && { initial_option: initial }),
      },
    }),
  ];
}

function option(value: string, text: string): PlainTextOption & { readonly value: string } {
  return { text: plain(text, 75), value };
}

function capitalised({ en, de }: Text): Text {
  const upper = (words: string) => words.slice(0, 1).toUpperCase() + words.slice(1);
  return { en: upper(en), de: upper(de) };
}

interface Known {
  /** YYYY-MM-DD, as the person who fills it in reads dates. */
  readonly today: string;
  readonly isRegion: (region: string) => boolean;
  /** Whether this user may see candidates. */
  readonly mayOwn: (user: string) => boolean;
}

/** What was changed, or what is wrong at which field. `metadata`: what the form carried. */
export function readSettings(
  { values, metadata }: { readonly values: ViewValues; readonly metadata: string },
  known: Known,
  language: Language,
):
  | { readonly ok: true; readonly settings: ReadSettings }
  | { readonly ok: false; readonly errors: Record<string, string> } {
  const errors: Record<string, string> = {};
  const holidays = textIn(values, HOLIDAYS)?.toUpperCase();
  if (holidays !== undefined && !known.isRegion(holidays)) errors[HOLIDAYS] = NO_REGION[language];
  const away = textIn(values, AWAY);
  if (away !== undefined && dayAhead(away, known.today) === undefined) errors[AWAY] = OUT_OF_REACH[language];
  const before = readOwners(metadata);
  const roles = OWNER_ROLES.flatMap((role) => {
    const read = changedOwner(values, role, before[role]);
    if (read === "both") errors[insteadBlock(role)] = BOTH[language];
    if (read === "both" || read === undefined) return [];
    const { owner } = read;
    const isUser = owner !== undefined && !owner.startsWith("S");
    if (isUser && !known.mayOwn(owner)) errors[personBlock(role)] = NOT_A_MEMBER[language];
    return [{ role, ...(owner !== undefined && { owner }) }];
  });
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  const settings = {
    roles,
    ...(holidays !== undefined && { holidays }),
    ...(away !== undefined && { away }),
  };
  return { ok: true, settings };
}

/** Of a person and something instead, the one that was changed counts. Undefined when neither was. */
function changedOwner(
  values: ViewValues,
  role: OwnerRole,
  before: string | undefined,
): { readonly owner: string | undefined } | "both" | undefined {
  const [wasGroup, wasPerson] = before?.startsWith("S") ? [before, undefined] : [undefined, before];
  const person = userIn(values, personBlock(role));
  const instead = textIn(values, insteadBlock(role));
  const isNewPerson = person !== undefined && person !== wasPerson;
  const isNewInstead = instead !== undefined && instead !== wasGroup;
  if (isNewPerson && isNewInstead) return "both";
  if (isNewInstead) {
    const owner = instead === NOBODY ? undefined : instead;
    return owner === before ? undefined : { owner };
  }
  if (isNewPerson) return { owner: person };
  const remains = person ?? instead;
  return remains === before ? undefined : { owner: remains };
}

function textIn(values: ViewValues, id: string): string | undefined {
  const entered = enteredIn(values, id);
  return typeof entered === "string" ? entered : undefined;
}

/** Nobody when it is not what the form carried: then what stands in the fields counts as new. */
function readOwners(metadata: string): Owners {
  try {
    return z.partialRecord(z.enum(OWNER_ROLES), z.string()).catch({}).parse(JSON.parse(metadata));
  } catch {
    return {};
  }
}
