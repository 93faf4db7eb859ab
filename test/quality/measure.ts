import type { Check } from "../../src/checks/define-check.ts";
import type { Level } from "../../src/domain/assessment.ts";
import { assessAlone, openVetter, raisedIn } from "./assess-people.ts";
import { ALLOWED, KNOWN, type KnownCase, ORDINARY, type OrdinaryPerson } from "./corpus.ts";

export interface Bothered {
  readonly person: OrdinaryPerson;
  readonly level: Level;
  readonly raised: readonly string[];
}

export interface Missed {
  readonly known: KnownCase;
  readonly level: Level;
  /** Expected and not raised. */
  readonly lacking: readonly string[];
}

export interface Share {
  readonly of: number;
  readonly reached: number;
}

/** In per cent, one decimal. */
export function percent({ of, reached }: Share): number {
  return of === 0 ? 100 : Math.round((1000 * reached) / of) / 10;
}

/** The ordinary people, one after the other in one team's database: nobody may be linked to somebody else by chance. */
export function measureOrdinary(checks?: readonly Check[]): {
  readonly bothered: readonly Bothered[];
  readonly regions: ReadonlyMap<string, Share>;
} {
  const vetter = openVetter(checks);
  try {
    const bothered: Bothered[] = [];
    const regions = new Map<string, Share>();
    for (const person of ORDINARY) {
      for (const submission of person.earlier ?? []) vetter.vet(submission);
      const assessment = vetter.vet(person.submission);
      const isQuiet = assessment.level === "nothing-raised";
      if (!isQuiet) bothered.push({ person, level: assessment.level, raised: raisedIn(assessment) });
      const { of, reached } = regions.get(person.region) ?? { of: 0, reached: 0 };
      regions.set(person.region, { of: of + 1, reached: reached + (isQuiet ? 1 : 0) });
    }
    return { bothered, regions };
  } finally {
    vetter.close();
  }
}

export function measureKnown(checks?: readonly Check[]): {
  readonly missed: readonly Missed[];
  readonly levels: ReadonlyMap<Level, Share>;
  readonly recall: ReadonlyMap<string, Share>;
} {
  const missed: Missed[] = [];
  const levels = new Map<Level, Share>();
  const recall = new Map<string, Share>();
  const count = <Key>(shares: Map<Key, Share>, key: Key, isReached: boolean) => {
    const { of, reached } = shares.get(key) ?? { of: 0, reached: 0 };
    shares.set(key, { of: of + 1, reached: reached + (isReached ? 1 : 0) });
  };
  for (const known of KNOWN) {
    const assessment = assessAlone(known, checks);
    const raised = raisedIn(assessment);
    const lacking = known.expect.raised.filter((check) => !raised.includes(check));
    count(levels, known.expect.level, assessment.level === known.expect.level);
    for (const check of known.expect.raised) count(recall, check, raised.includes(check));
    if (assessment.level !== known.expect.level || lacking.length > 0)
      missed.push({ known, level: assessment.level, lacking });
  }
  return { missed, levels, recall };
}

/** An ordinary person who is asked something although nobody has accepted that beforehand. */
export function isAccepted({ person, level, raised }: Bothered): boolean {
  const allowed = ALLOWED.find((one) => one.person === person.submission.name);
  return (
    level !== "verify-first" &&
    allowed !== undefined &&
    raised.every((check) => allowed.raised.includes(check))
  );
}

export function total(shares: Iterable<Share>): Share {
  let sum = { of: 0, reached: 0 };
  for (const { of, reached } of shares) sum = { of: sum.of + of, reached: sum.reached + reached };
  return sum;
}
