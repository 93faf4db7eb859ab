import type { ReportBroken } from "../assessment/assess.ts";
import type { Check } from "../checks/define-check.ts";
import type { WorkingCalendar } from "../domain/working-time.ts";
import type { Notices } from "./notices.ts";
import type { Storage } from "./ports.ts";
import type { LocalSource, Outside } from "./sources.ts";

/** The team's settings that workflows go by. */
export interface Policy {
  readonly calendar: WorkingCalendar;
  /** The public holidays of a region such as DE-BE; undefined for one that is not known. */
  readonly holidaysOf: (region: string) => WorkingCalendar["isHoliday"] | undefined;
  /** Working hours until a task that a finding asked for is due and its owner is reminded. */
  readonly remindAfterHours: number;
  /** Slack user or user group that hears of a task nobody answered. */
  readonly escalateTo?: string;
  /** How long identifiers are remembered for linking, in days. */
  readonly linkMemoryDays: number;
}

/** What every workflow is given: where things are kept, who is told, what is asked and checked, and the team's settings. */
export interface World {
  readonly storage: Storage;
  readonly notices: Notices;
  readonly checks: readonly Check[];
  readonly sources: readonly LocalSource[];
  readonly outside: Outside;
  readonly policy: Policy;
  readonly reportBroken: ReportBroken;
  /** Around every assessment, for whoever wants to know how long one takes. */
  readonly measured?: <T>(assess: () => T) => T;
}
