/** What people did, and whether Slack told them that it had arrived. */
export interface Ledger {
  readonly submissions: Deed[];
  /** By the history entry that each of them has to lead to. */
  readonly deeds: Deed[];
  readonly reactions: GivenReaction[];
  /** Cases that somebody had erased, with the candidate's name. */
  readonly erased: Map<number, string>;
  /** Everything that no log may hold. */
  readonly secrets: Set<string>;
  readonly underWay: Set<Promise<unknown>>;
}

export interface Deed {
  /** A candidate's name, or the key of a history entry. */
  readonly key: string;
  isAcked: boolean;
}

export interface GivenReaction {
  readonly by: string;
  readonly ts: string;
  readonly name: string;
  readonly task: number;
  readonly case: number;
  /** Of the history entry. */
  readonly key: string;
  isTakenAway: boolean;
}

export function createLedger(): Ledger {
  return {
    submissions: [],
    deeds: [],
    reactions: [],
    erased: new Map(),
    secrets: new Set(),
    underWay: new Set(),
  };
}

/** Under way until Slack has said whether it arrived. */
export function begin(ledger: Ledger, deed: Promise<unknown>): void {
  const ending = deed
    .catch(() => {})
    .finally(() => {
      ledger.underWay.delete(ending);
    });
  ledger.underWay.add(ending);
}
