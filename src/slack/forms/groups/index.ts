import type { Field, Group } from "../field.ts";
import { backgroundGroups } from "./background.ts";
import { personGroups } from "./person.ts";
import { processGroups } from "./process.ts";

/** The form, in the order in which people read it. */
export const groups: readonly Group[] = [...personGroups, ...backgroundGroups, ...processGroups];

export const fields: readonly Field[] = groups.flatMap((group) => group.fields);
