/** What the look-ups of a case have told so far, in the form that checks read. */
import type { Assessment } from "../domain/assessment.ts";
import type { Instant } from "../domain/instant.ts";
import type { LookUpAnswer, LookUpSource, Question } from "../domain/look-up.ts";
import type { Submission } from "../domain/submission.ts";
import type { Text } from "../domain/text.ts";
import { githubHandle, questionsOf } from "../facts/look-up-questions.ts";
import type { CodeAccount, LookedUp, LookedUpName, Source } from "../facts/looked-up.ts";
import { lastOf } from "./ask-outside.ts";
import type { LookUp } from "./look-up-ports.ts";
import type { Answers } from "./sources.ts";
import type { World } from "./world.ts";

type Answered<S extends LookUpSource> = Extract<LookUp, { state: "answered" }> & {
  readonly answer: Extract<LookUpAnswer, { source: S }>;
};

const NOT_ASKED: Text = {
  en: "Nobody has asked yet. “Look up” in the thread asks.",
  de: "Es wurde noch nicht nachgefragt. „Nachschlagen“ im Thread fragt nach.",
};
const BEING_ASKED: Text = {
  en: "It is being asked outside; the answer is not there yet.",
  de: "Die Anfrage läuft; die Antwort steht noch aus.",
};
const ONLY_GITHUB: Text = {
  en: "Only accounts on GitHub can be looked up.",
  de: "Nur Konten bei GitHub lassen sich abfragen.",
};
const NO_ACCOUNT: Text = {
  en: "GitHub shows no account of that name. It may be private, renamed or mistyped.",
  de: "GitHub zeigt kein Konto mit diesem Namen. Es kann verborgen, umbenannt oder falsch geschrieben sein.",
};

/** Everything that was asked in the case counts, also what has been replaced since; `itself` is undefined for a new one. */
export function answersOf(
  { storage, outside }: Pick<World, "storage" | "outside">,
  submission: Submission,
  { seenAt, itself }: { readonly seenAt: Instant; readonly itself?: number },
): Answers {
  const lookUps = itself === undefined ? [] : storage.lookUps.ofCase(itself);
  if (outside.enabled.length === 0 && lookUps.length === 0) return { lookedUp: {}, silent: {} };
  const questions = questionsOf(submission, seenAt);
  const silent: Partial<Record<LookedUpName, Text>> = {};
  const lookedUp: { -readonly [Name in LookedUpName]?: LookedUp[Name] } = {};
  const answers = <S extends LookUpSource>(source: S, ...names: LookedUpName[]): readonly Answered<S>[] => {
    const asked = questions.filter((question) => question.source === source);
    const reason = reasonFor(asked, lookUps, outside.enabled.includes(source));
    if (reason !== undefined) for (const name of names) silent[name] = reason;
    return answered(source, lookUps);
  };

  const servers = answers("dns", "mailServers");
  if (servers.length > 0) lookedUp.mailServers = servers.map(mailServer);
  const ages = answers("rdap", "domainAges");
  if (ages.length > 0) lookedUp.domainAges = ages.flatMap(domainAge);
  const links = answers("links", "profileLinks");
  if (links.length > 0) lookedUp.profileLinks = links.map(profileLink);
  const accounts = answers("github", "codeAccount", "profileChanges");
  const handle = githubHandle(submission, seenAt);
  if (handle === undefined && outside.enabled.includes("github"))
    Object.assign(silent, { codeAccount: ONLY_GITHUB, profileChanges: ONLY_GITHUB });
  const own = accounts.findLast(({ question }) => question.about === handle);
  if (own !== undefined) Object.assign(lookedUp, ofAccount(own, accounts));
  if (own !== undefined && lookedUp.codeAccount === undefined)
    silent.codeAccount = silent.profileChanges = NO_ACCOUNT;
  return { lookedUp, silent };
}

/** After questions were asked in the same breath, an assessment that says nobody has would be wrong. */
export function nowBeingAsked(assessment: Assessment): Assessment {
  const unanswered = assessment.unanswered.map((open) =>
    open.because.en === NOT_ASKED.en ? { ...open, because: BEING_ASKED } : open,
  );
  return { ...assessment, unanswered };
}

/** Why a source's questions have no answer at all; undefined when nothing is asked of it or it is switched off. */
function reasonFor(
  asked: readonly Question[],
  lookUps: readonly LookUp[],
  isEnabled: boolean,
): Text | undefined {
  const last = asked.map((question) => lastOf(question, lookUps));
  if (last.some((one) => one?.state === "waiting")) return BEING_ASKED;
  const silent = last.find((one) => one?.state === "silent");
  if (silent?.state === "silent") return silent.reason;
  return isEnabled && last.includes(undefined) ? NOT_ASKED : undefined;
}

/** The newest answer to each question. One that failed since takes nothing away from it. */
function answered<S extends LookUpSource>(source: S, lookUps: readonly LookUp[]): readonly Answered<S>[] {
  const found = lookUps.filter((one): one is Answered<S> => isAnswered(source, one));
  return found.filter((own, at) =>
    found.slice(at + 1).every((other) => other.question.about !== own.question.about),
  );
}

function isAnswered<S extends LookUpSource>(source: S, one: LookUp): one is Answered<S> {
  return one.state === "answered" && one.answer.source === source;
}

function sourceOf(name: string, { seenAt }: { readonly seenAt: Instant }, url?: string): Source {
  return { name, seenAt, ...(url !== undefined && { url }) };
}

function mailServer(one: Answered<"dns">): LookedUp["mailServers"][number] {
  return { domain: one.question.about, canReceive: one.answer.canReceive, source: sourceOf("DNS", one) };
}

function domainAge(one: Answered<"rdap">): LookedUp["domainAges"] {
  const { registeredAt } = one.answer;
  if (registeredAt === null) return [];
  return [{ domain: one.question.about, registeredAt, source: sourceOf(`RDAP, ${one.host}`, one) }];
}

function profileLink(one: Answered<"links">): LookedUp["profileLinks"][number] {
  const { about: url } = one.question;
  return { url, status: one.answer.status, source: sourceOf(one.host, one, url) };
}

type Changes = LookedUp["profileChanges"];

/**
 * An account that is not there leaves both unknown, unless it was renamed. A handle that still stands was not
 * renamed: what was typed at the first contact is what was looked up.
 */
function ofAccount(
  own: Answered<"github">,
  all: readonly Answered<"github">[],
): { readonly codeAccount?: CodeAccount; readonly profileChanges?: Changes } {
  const { account, renamedTo } = own.answer;
  const source = sourceOf("GitHub", own, pageOf(renamedTo ?? own.question.about));
  const renamed: Changes =
    renamedTo === undefined
      ? []
      : [{ before: addressOf(own.question.about), after: addressOf(renamedTo), source }];
  if (account === null) return renamed.length === 0 ? {} : { profileChanges: renamed };
  const { accountId: _, ...kept } = account;
  return { codeAccount: { ...kept, source }, profileChanges: [...renamed, ...earlierHandles(own, all)] };
}

/** Another handle under which this case has met the same account. */
function earlierHandles(own: Answered<"github">, all: readonly Answered<"github">[]): Changes {
  const now = own.answer.account;
  return all.flatMap((earlier): Changes => {
    const { account } = earlier.answer;
    if (earlier.id >= own.id || now === null || account?.accountId !== now.accountId) return [];
    const source = sourceOf("GitHub", own, pageOf(own.question.about));
    return [{ before: addressOf(earlier.question.about), after: addressOf(own.question.about), source }];
  });
}

function addressOf(handle: string): string {
  return `github.com/${handle}`;
}

function pageOf(handle: string): string {
  return `https://github.com/${encodeURIComponent(handle)}`;
}
