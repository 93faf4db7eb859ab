import type { Clock } from "../clock.ts";
import type { LookUpAnswer, LookUpSource } from "../domain/look-up.ts";
import type { Text } from "../domain/text.ts";
import type { Dns } from "./dns-client.ts";
import type { Http } from "./http.ts";

/** What a source asks with; it has no other way out. */
export interface Tools {
  readonly http: Http;
  readonly dns: Dns;
  readonly clock: Clock;
  readonly githubToken?: string;
}

export type Heard =
  | { readonly ok: true; readonly answer: LookUpAnswer }
  | { readonly ok: false; readonly because: Text };

/** One way to ask somebody outside. Time limits, retries and limits of a host are the business of the tools. */
export interface Source {
  readonly name: LookUpSource;
  /** Who is asked when somebody asks about this; for the case's history. */
  host(about: string): string;
  /** The most questions a day, UTC, so that a mistake of ours bothers nobody. */
  readonly questionsADay: number;
  /** For so long an answer holds, in hours, and is given again without asking. */
  readonly holdsHours: number;
  /** Resolves in every case; a failure says why nobody can tell. `accountId`: of an earlier look at the account. */
  ask(about: string, tools: Tools, given: { readonly accountId?: string }): Promise<Heard>;
}

export function defineSource<const S extends Source>(source: S): S {
  return source;
}

export function cannotTell(because: Text): Heard {
  return { ok: false, because };
}
