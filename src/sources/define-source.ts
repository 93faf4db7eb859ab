import type { Clock } from "../clock.ts";
import type { LookUpAnswer, LookUpSource } from "../domain/look-up.ts";
import type { Text } from "../domain/text.ts";
import type { OutsideAnswer } from "../workflows/sources.ts";
import type { Dns } from "./dns-client.ts";
import type { Http } from "./http.ts";

/** What a source asks with; it has no other way out. Time limits, tries and limits of a host are their business. */
export interface Tools {
  readonly http: Http;
  readonly dns: Dns;
  readonly clock: Clock;
  readonly githubToken?: string;
}

/** One way to ask somebody outside. How long an answer holds is the business of whoever keeps it. */
export interface Source {
  readonly name: LookUpSource;
  /** The most questions a day, UTC, so that a mistake of ours bothers nobody. */
  readonly questionsADay: number;
  /** A failure says why nobody can tell. `accountId`: of an earlier look at the same account. */
  ask(about: string, tools: Tools, given: { readonly accountId?: string }): Promise<OutsideAnswer>;
}

/** Fixes the type of a source where it is written. */
export function defineSource<const S extends Source>(source: S): S {
  return source;
}

export function answered(host: string, answer: LookUpAnswer): OutsideAnswer {
  return { ok: true, host, answer };
}

export function cannotTell(host: string, because: Text): OutsideAnswer {
  return { ok: false, host, because };
}

/** What a host sent, as JSON of a known form; undefined when it is neither. */
export function readJson<T>(
  body: string,
  form: { safeParse(value: unknown): { readonly success: boolean; readonly data?: T | undefined } },
): T | undefined {
  try {
    return form.safeParse(JSON.parse(body)).data;
  } catch {
    return undefined;
  }
}

/** For an answer that came and cannot be read. */
export const UNREADABLE: Text = {
  en: "The answer could not be read.",
  de: "Die Antwort war nicht lesbar.",
};
