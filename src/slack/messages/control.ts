import type { ActionsBlock } from "@slack/types";
import type { Text } from "../../domain/text.ts";
import type { PlaceForACode } from "../../facts/control-places.ts";
import type { ControlOffer, ControlOutcome } from "../../workflows/prove-control.ts";
import { ACTION } from "../action-ids.ts";
import { actions, button, section } from "../blocks.ts";
import { type Content, content, linesThatFit, quoted, quotedText, type Reader, say } from "./content.ts";

/** What the recruiter passes on: the code, and where this person can put it. */
export function controlLines({ code, places, canCheck }: ControlOffer, reader: Reader): readonly string[] {
  return [
    say(places.length === 0 ? PASS_ON : PASS_ON_TO, reader, { code }),
    ...places.map((place) => `• ${placeLine(place, reader)}`),
    say(canCheck ? THEN_CHECK : THEN_LOOK, reader),
  ];
}

export function controlButton(task: number, reader: Reader): ActionsBlock {
  return actions([button({ id: ACTION.controlCheck, text: say(CHECK_NOW, reader), value: String(task) })]);
}

const PASS_ON: Text = {
  en: "*Code to pass on:* `{code}`",
  de: "*Code zum Weitergeben:* `{code}`",
};
const PASS_ON_TO: Text = {
  en: "*Code to pass on:* `{code}`. One of these places is enough:",
  de: "*Code zum Weitergeben:* `{code}`. Einer dieser Orte genügt:",
};
const THEN_CHECK: Text = {
  en: "Once it stands there, press “Check now”, or look yourself.",
  de: "Sobald er dort steht, klicken Sie auf „Jetzt prüfen“ oder sehen Sie selbst nach.",
};
const THEN_LOOK: Text = {
  en: "Once it stands there, open the place yourself; for a DNS record any public DNS viewer will do.",
  de: "Sobald er dort steht, öffnen Sie den Ort selbst; für einen DNS-Eintrag genügt jede öffentliche DNS-Abfrage.",
};
const CHECK_NOW: Text = { en: "Check now", de: "Jetzt prüfen" };

const GITHUB: Text = {
  en: "GitHub account {where}: in a public gist or in the profile text",
  de: "GitHub-Konto {where}: in einem öffentlichen Gist oder im Profiltext",
};
const PAGE: Text = {
  en: "{where}: anywhere in the text of the page",
  de: "{where}: irgendwo im Text der Seite",
};
const DOMAIN: Text = {
  en: "Domain {where}: as a DNS TXT record at `_bonafide.{where}`",
  de: "Domain {where}: als DNS-TXT-Eintrag bei `_bonafide.{where}`",
};
const ELSEWHERE: Text = {
  en: "{where}: in the profile text (please look yourself)",
  de: "{where}: im Profiltext (bitte sehen Sie selbst nach)",
};

function placeLine(place: PlaceForACode, reader: Reader): string {
  switch (place.kind) {
    case "github":
      return say(GITHUB, reader, { where: quoted(place.handle, 60) });
    case "page":
      return say(PAGE, reader, { where: quoted(place.url, 160) });
    case "domain":
      return say(DOMAIN, reader, { where: quoted(place.domain, 160) });
    case "elsewhere":
      return say(ELSEWHERE, reader, { where: quoted(place.address, 160) });
  }
}

/** To whoever pressed "Check now", once somebody has looked. */
export function controlReply(
  { code, foundAt, looked }: Pick<ControlOutcome, "code" | "foundAt" | "looked">,
  reader: Reader,
): Content {
  if (foundAt !== undefined) return reply(say(FOUND, reader, { where: quoted(foundAt, 200) }), reader);
  if (looked.length === 0) return reply(say(NOTHING_LEFT, reader), reader);
  const lines = looked.map(
    ({ place, because }) => `• ${quoted(place, 160)}: ${quotedText(because, reader, 200)}`,
  );
  return reply(say(NOT_THERE, reader, { code }), reader, lines);
}

/** To whoever pressed a button that has nothing left to do. */
export function nothingToCheckReply(reader: Reader): Content {
  return reply(say(NOTHING_LEFT, reader), reader);
}

function reply(words: string, reader: Reader, lines: readonly string[] = []): Content {
  return content(words, [section(linesThatFit([words, ...lines], reader))]);
}

const FOUND: Text = {
  en: "The task is passed: the code stands at {where}. The person may remove it now.",
  de: "Die Aufgabe ist erledigt: Der Code steht unter {where}. Die Person darf ihn jetzt entfernen.",
};
const NOT_THERE: Text = {
  en: "Please ask the person whether `{code}` is public there, and check again later. So far it was not seen:",
  de: "Bitte fragen Sie die Person, ob `{code}` dort öffentlich steht, und prüfen Sie später erneut. Bisher war er nicht zu sehen:",
};
const NOTHING_LEFT: Text = {
  en: "Please look at the task: it is settled already, or the bot may look at none of its places.",
  de: "Bitte sehen Sie sich die Aufgabe an: Sie ist schon geklärt, oder der Bot darf an keinem der Orte nachsehen.",
};
