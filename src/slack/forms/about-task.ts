import { z } from "zod";
import type { Text } from "../../domain/text.ts";

/** A task that a form is about, as it says it. */
export interface TaskAsked {
  readonly id: number;
  readonly title: Text;
}

/** Carried by a form about a task in `private_metadata`; what its sender may do is asked when it comes back. */
const AboutTask = z.strictObject({
  task: z.int().min(1),
  via: z.enum(["button", "home", "shortcut"]),
});
export type AboutTask = Readonly<z.infer<typeof AboutTask>>;

export function writeAboutTask(about: AboutTask): string {
  return JSON.stringify(about);
}

/** Throws when it is not what `writeAboutTask` wrote. */
export function readAboutTask(text: string): AboutTask {
  return AboutTask.parse(JSON.parse(text));
}
