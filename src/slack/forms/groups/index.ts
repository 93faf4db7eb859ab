import type { Field, Group } from "../field.ts";
import { backgroundGroups, cv, references } from "./background.ts";
import { contact, personGroups, profiles } from "./person.ts";
import { equipment, payment, processGroups } from "./process.ts";

/** The form, in the order in which people read it. */
export const groups: readonly Group[] = [...personGroups, ...backgroundGroups, ...processGroups];

export const fields: readonly Field[] = groups.flatMap((group) => group.fields);

/** What often becomes known later. */
export const detailGroups: readonly Group[] = [contact, profiles, cv, references, payment, equipment];
