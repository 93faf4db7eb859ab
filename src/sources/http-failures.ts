import { fill, type Text } from "../domain/text.ts";

/** Why a question over HTTP has no answer. None of it says anything about a candidate. */
const SAYS = {
  address: {
    en: "The address is not one on the public web.",
    de: "Die Adresse gehört nicht zum öffentlichen Web.",
  },
  unencrypted: {
    en: "{host} would only answer without encryption.",
    de: "{host} würde nur unverschlüsselt antworten.",
  },
  redirects: {
    en: "{host} only leads from one page to the next.",
    de: "{host} leitet nur von einer Seite zur nächsten weiter.",
  },
  "timed-out": { en: "{host} did not answer in time.", de: "{host} hat nicht rechtzeitig geantwortet." },
  unreachable: { en: "{host} could not be reached.", de: "{host} war nicht erreichbar." },
  "too-large": {
    en: "The answer of {host} is larger than expected.",
    de: "Die Antwort von {host} ist größer als erwartet.",
  },
  "wrong-type": {
    en: "{host} answered in another form than expected.",
    de: "{host} hat in einer anderen Form geantwortet als erwartet.",
  },
  refused: {
    en: "{host} refused to answer ({status}).",
    de: "{host} hat die Antwort verweigert ({status}).",
  },
  limited: {
    en: "{host} takes no questions until {until}.",
    de: "{host} nimmt bis {until} keine Fragen an.",
  },
  fault: {
    en: "{host} has a fault of its own ({status}).",
    de: "{host} meldet eine eigene Störung ({status}).",
  },
} as const satisfies Record<string, Text>;
export type HttpFailureReason = keyof typeof SAYS;

export interface HttpFailure {
  readonly ok: false;
  readonly reason: HttpFailureReason;
  readonly because: Text;
  /** Of an answer that was one, if only a refusal. */
  readonly status?: number;
}

export function httpFailure(
  reason: HttpFailureReason,
  { host, status, until }: { readonly host: string; readonly status?: number; readonly until?: Date },
): HttpFailure {
  const when = until === undefined ? "" : `${until.toISOString().slice(0, 16).replace("T", " ")} UTC`;
  const because = fill(SAYS[reason], { host, status: status ?? 0, until: when });
  return { ok: false, reason, because, ...(status !== undefined && { status }) };
}
