export interface Ending {
  /** False when the process never came to that point, and was killed while it had nothing to do. */
  readonly isReached: boolean;
  readonly problems?: readonly string[];
}
