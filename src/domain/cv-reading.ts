import type { Submission } from "./submission.ts";
import type { Text } from "./text.ts";

type Cv = NonNullable<Submission["cv"]>;

/** What a CV file holds, or why nobody could read it. */
export type CvReading =
  | {
      readonly ok: true;
      /** What a reader sees, line by line; hidden text is left out. */
      readonly text: string;
      readonly metadata: NonNullable<Cv["metadata"]>;
      /** For people only: no check reads it. */
      readonly details: {
        readonly language?: string;
        /** Who made the document that it began with, often a template; the author is whoever saved it last. */
        readonly begunBy?: string;
        readonly pages?: number;
        /** Word's marks of editing sessions. */
        readonly revisionIds: readonly string[];
        /** Text that the file holds and no reader sees. */
        readonly hiddenText?: string;
      };
    }
  | { readonly ok: false; readonly because: Text };

/** Jobs, education and skills drawn from a CV's text; a person looks at it before any check does. */
export interface DrawnHistory {
  readonly employment: NonNullable<Cv["employment"]>;
  readonly education: NonNullable<Cv["education"]>;
  readonly skills: NonNullable<Cv["skills"]>;
}
