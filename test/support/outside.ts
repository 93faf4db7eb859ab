import type { LookUpAnswer, LookUpSource, Question } from "../../src/domain/look-up.ts";
import { LOOK_UP_SOURCES } from "../../src/domain/look-up.ts";
import { verbatim } from "../../src/domain/text.ts";
import type { ControlPlace, Outside, OutsideAnswer } from "../../src/workflows/sources.ts";

export interface FakeOutside extends Outside {
  /** Every question that left the machine, in order, such as "rdap doe.dev". */
  readonly asked: readonly string[];
  /** With which account each question about a handle was asked. */
  readonly accounts: readonly (string | undefined)[];
  /** Where the code was looked for, in order, such as "github janedoe bonafide-…". */
  readonly searched: readonly string[];
  /** How many questions were under way at most. */
  readonly mostAtOnce: number;
  /** What stands where from now on; keys such as "rdap doe.dev". "throws" breaks the port's promise. */
  says(answers: Readonly<Record<string, LookUpAnswer | string | "throws">>): void;
  /** The code stands in this kind of place from now on. */
  shows(place: ControlPlace["kind"] | undefined): void;
}

const HOSTS: Readonly<Record<LookUpSource, string>> = {
  dns: "DNS",
  rdap: "rdap.example",
  github: "api.github.com",
  links: "page.example",
};

/** The world outside, on record. What nobody has said anything about answers as for an ordinary person. */
export function fakeOutside(enabled: readonly LookUpSource[] = LOOK_UP_SOURCES): FakeOutside {
  const asked: string[] = [];
  const accounts: (string | undefined)[] = [];
  const searched: string[] = [];
  const said = new Map<string, LookUpAnswer | string>();
  let codeIn: ControlPlace["kind"] | undefined;
  let underWay = 0;
  let mostAtOnce = 0;

  function answer(question: Question): OutsideAnswer {
    const host = HOSTS[question.source];
    const given = said.get(`${question.source} ${question.about}`) ?? ORDINARY[question.source];
    if (given === "throws") throw new Error("the fake is broken on purpose");
    if (typeof given === "string") return { ok: false, host, because: verbatim(given) };
    return { ok: true, host, answer: given };
  }

  return {
    enabled,
    asked,
    accounts,
    searched,
    get mostAtOnce() {
      return mostAtOnce;
    },
    says(answers) {
      for (const [question, given] of Object.entries(answers)) said.set(question, given);
    },
    shows(place) {
      codeIn = place;
    },
    async ask(question, given = {}) {
      asked.push(`${question.source} ${question.about}`);
      if (question.source === "github") accounts.push(given.accountId);
      underWay += 1;
      mostAtOnce = Math.max(mostAtOnce, underWay);
      await Promise.resolve();
      underWay -= 1;
      return answer(question);
    },
    async findCode(code, place) {
      const where = "handle" in place ? place.handle : "url" in place ? place.url : place.domain;
      searched.push(`${place.kind} ${where} ${code}`);
      await Promise.resolve();
      return place.kind === codeIn
        ? { found: true, where: `https://found.example/${place.kind}` }
        : { found: false, because: verbatim("The code does not stand there.") };
    },
  };
}

export function codeAccount(
  given: Partial<NonNullable<Extract<LookUpAnswer, { source: "github" }>["account"]>> = {},
): LookUpAnswer {
  return {
    source: "github",
    account: {
      handle: "janedoe",
      accountId: "7",
      createdAt: "2015-02-03T10:00:00.000Z",
      ownRepositories: [],
      ownCommits: 0,
      authorNames: [],
      commitOffsets: [],
      copiedFrom: [],
      ...given,
    },
  };
}

const ORDINARY: Readonly<Record<LookUpSource, LookUpAnswer>> = {
  dns: { source: "dns", canReceive: true },
  rdap: { source: "rdap", registeredAt: "2010-01-01T00:00:00.000Z" },
  links: { source: "links", status: 200 },
  github: codeAccount(),
};
