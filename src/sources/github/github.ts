/** The public side of an account on GitHub, and whether a code stands there. */
import type { Text } from "../../domain/text.ts";
import { answered, cannotTell, defineSource, type Source, type Tools, UNREADABLE } from "../define-source.ts";
import type { CodeFinder } from "../find-code.ts";
import { readAccount } from "./account.ts";
import { API_HOST, type Asking, createAsking } from "./asking.ts";
import { findOnGithub, type GithubPlace } from "./find-on-github.ts";
import { createQuota } from "./quota.ts";
import { isHandle, User } from "./shapes.ts";

const PERSON = "User";

export interface Github {
  readonly source: Source;
  readonly inProfile: CodeFinder<GithubPlace>;
}

/** Both keep within one count of what GitHub allows. */
export function createGithub(): Github {
  const quota = createQuota();
  return {
    source: defineSource({
      name: "github",
      questionsADay: 500,
      ask(about, tools, given) {
        return isHandle(about)
          ? ask(createAsking(tools, quota), about, { ...given, now: tools.clock.now().getTime() })
          : Promise.resolve(cannotTell(API_HOST, NO_HANDLE));
      },
    }),
    inProfile: {
      source: "github",
      find: (code: string, place: GithubPlace, tools: Tools) =>
        findOnGithub(createAsking(tools, quota), code, place),
    },
  };
}

async function ask(
  asking: Asking,
  handle: string,
  { accountId, now }: { readonly accountId?: string; readonly now: number },
): ReturnType<Source["ask"]> {
  const reply = await asking.json(`/users/${handle}`, User);
  const isGone = !reply.ok && reply.status === 404;
  if (!reply.ok && !isGone) return cannotTell(API_HOST, reply.because);
  const user = reply.ok ? reply.value : undefined;
  if (user !== undefined && user.login.toLowerCase() !== handle.toLowerCase())
    return cannotTell(API_HOST, UNREADABLE);
  const renamed = await renamedTo(asking, user, accountId);
  if (renamed !== undefined && !renamed.ok) return cannotTell(API_HOST, renamed.because);
  const after = renamed === undefined ? {} : { renamedTo: renamed.login };
  if (user === undefined) return answered(API_HOST, { source: "github", account: null, ...after });
  if (user.type !== PERSON) return cannotTell(API_HOST, NO_PERSON);
  const read = await readAccount(asking, user, now);
  if (!read.ok) return cannotTell(API_HOST, read.because);
  return answered(API_HOST, { source: "github", account: read.account, ...after });
}

/** What the account that had this handle is called now; undefined when it still has it, or is gone. */
async function renamedTo(
  asking: Asking,
  user: User | undefined,
  accountId: string | undefined,
): Promise<
  { readonly ok: true; readonly login: string } | { readonly ok: false; readonly because: Text } | undefined
> {
  const isKnown = accountId !== undefined && /^[1-9]\d{0,15}$/.test(accountId);
  if (!isKnown || String(user?.id) === accountId) return undefined;
  const reply = await asking.json(`/user/${accountId}`, User);
  if (reply.ok && String(reply.value.id) === accountId) return { ok: true, login: reply.value.login };
  if (!reply.ok && reply.status === 404) return undefined;
  return { ok: false, because: reply.ok ? UNREADABLE : reply.because };
}

const NO_HANDLE: Text = {
  en: "This is not the name of an account on GitHub.",
  de: "Das ist kein Name eines Kontos bei GitHub.",
};
const NO_PERSON: Text = {
  en: "This is the account of an organisation or a program, not of a person.",
  de: "Das ist das Konto einer Organisation oder eines Programms, nicht das einer Person.",
};
