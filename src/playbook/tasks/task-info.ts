import type { Publication } from "../../domain/finding.ts";
import type { Stage } from "../../domain/stage.ts";
import type { OwnerRole } from "../../domain/task.ts";
import type { Text } from "../../domain/text.ts";

/** What the playbook says about a verification task. */
export interface TaskInfo {
  /** An instruction, at most 60 characters. */
  readonly title: Text;
  /** What to do, what counts as passed, what not to do. */
  readonly how: Text;
  /** The stage that should not begin before this is answered; absent when it is not tied to one. */
  readonly before?: Stage;
  readonly owner: OwnerRole;
  /** Opened for every candidate at the same stage. */
  readonly baseline: boolean;
  /**
   * Passing it takes somebody besides the owner of the case. Sparingly: only where the playbook asks for a named
   * reviewer, because a second pair of eyes that is asked for everywhere looks nowhere.
   */
  readonly secondPerson: boolean;
  readonly sources: readonly Publication[];
}
