import type { LookUpSource } from "../../domain/look-up.ts";
import { list, type Text } from "../../domain/text.ts";
import type { Week } from "../../workflows/notices.ts";
import { type Reader, say } from "./content.ts";

const SOURCE_NAMES: Readonly<Record<LookUpSource, Text>> = {
  dns: { en: "name servers", de: "Nameserver" },
  rdap: { en: "domain registries", de: "Domain-Register" },
  github: { en: "GitHub", de: "GitHub" },
  links: { en: "profile pages", de: "Profilseiten" },
};

/** Why checks could not tell, by source: what each case says about it may name the candidate's own domains. */
export function silenceLines({ figures, off, hasLists, past }: Week, reader: Reader): string[] {
  const asked = figures.silent.map(({ source, times, before }) =>
    say(times === 1 ? SILENT_ONCE : SILENT, reader, { source: SOURCE_NAMES[source], times, before }),
  );
  // What is switched off today says nothing about a week that is over.
  if (past !== undefined) return asked;
  const sources = off.map((source) => SOURCE_NAMES[source]);
  return [
    ...asked,
    ...(off.length === 0 ? [] : [say(OFF, reader, { sources: list(sources) })]),
    ...(hasLists ? [] : [say(NO_LISTS, reader)]),
  ];
}

const SILENT_ONCE: Text = {
  en: "• Asked outside, no answer: {source}, once (the week before: {before})",
  de: "• Außerhalb gefragt, keine Antwort: {source}, einmal (Woche davor: {before})",
};
const SILENT: Text = {
  en: "• Asked outside, no answer: {source}, {times} times (the week before: {before})",
  de: "• Außerhalb gefragt, keine Antwort: {source}, {times}-mal (Woche davor: {before})",
};
const NO_LISTS: Text = {
  en: "• No list has been imported, so nobody is compared with one.",
  de: "• Es wurde noch keine Liste eingelesen, also wird mit keiner verglichen.",
};
const OFF: Text = {
  en: "• Not asked, because LOOKUPS leaves them out: {sources}",
  de: "• Nicht gefragt, weil LOOKUPS sie nicht nennt: {sources}",
};
