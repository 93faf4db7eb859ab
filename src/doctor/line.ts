/** What was looked at, how it is, and what to do about it. A hint is worth knowing and no reason to fail. */
export interface Line {
  /** What was looked at: "database", "slack.scopes". */
  readonly about: string;
  readonly state: "ok" | "hint" | "problem";
  readonly says: string;
  /** The next step; always there when something is wrong. */
  readonly fix?: string;
}

export function ok(about: string, says: string): Line {
  return { about, state: "ok", says };
}

export function hint(about: string, says: string, fix: string): Line {
  return { about, state: "hint", says, fix };
}

export function problem(about: string, says: string, fix: string): Line {
  return { about, state: "problem", says, fix };
}

/** A message of ours says what was found, and after "wanted:" what to do. */
export function problemOf(about: string, message: string): Line {
  const [says = "", ...wanted] = message.split("; wanted: ");
  return wanted.length === 0
    ? splitAtSentence(about, message)
    : problem(about, says, wanted.join("; wanted: "));
}

function splitAtSentence(about: string, message: string): Line {
  const end = message.indexOf(". ");
  if (end < 0) return problem(about, message, "see “bonafide doctor” in the README");
  return problem(about, message.slice(0, end), message.slice(end + 2));
}
