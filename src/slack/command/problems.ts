import { fill, type Text } from "../../domain/text.ts";
import { clamp, flat } from "../blocks.ts";
import type { Key } from "./key-names.ts";

const SHOWN = 60;

/** A few words of what was typed, to recognise it by. */
function shown(typed: string): string {
  return clamp(flat(typed), SHOWN);
}

export function nothingTyped(): Text {
  return {
    en: "Add the name and one more detail, such as an e-mail address.",
    de: "Ergänzen Sie den Namen und eine weitere Angabe, zum Beispiel eine E-Mail-Adresse.",
  };
}

export function nameMissing(): Text {
  return {
    en: "Put the name in front. None was found there.",
    de: "Stellen Sie den Namen voran. Am Anfang steht keiner.",
  };
}

export function tooLittle(): Text {
  return {
    en: "Add one more detail, such as an e-mail address, a phone number or a link. A name alone is too little to check.",
    de: "Ergänzen Sie eine weitere Angabe, zum Beispiel E-Mail-Adresse, Telefonnummer oder Link. Ein Name allein reicht nicht.",
  };
}

/** `read`: as many characters as were read. */
export function tooMuchTyped(read: number): Text {
  return fill(
    {
      en: "Shorten the text: only its first {read} characters were read. A CV belongs into the form.",
      de: "Kürzen Sie den Text: Nur die ersten {read} Zeichen wurden gelesen. Ein Lebenslauf gehört ins Formular.",
    },
    { read },
  );
}

export function notAName(typed: string): Text {
  return fill(
    {
      en: "Write the name alone in front, and everything else with a key. “{typed}” has more in it than a name.",
      de: "Schreiben Sie vorn nur den Namen und alles andere mit Stichwort. „{typed}“ ist mehr als ein Name.",
    },
    { typed: shown(typed) },
  );
}

export function unknownKey(key: string, nearest: Key | undefined, keys: readonly Key[]): Text {
  if (nearest !== undefined) {
    return fill(
      {
        en: "Write “{nearest}:” if that is what you mean. “{key}:” is not a key here.",
        de: "Schreiben Sie „{nearest}:“, falls Sie das meinen. „{key}:“ gibt es hier nicht.",
      },
      { key: shown(key), nearest },
    );
  }
  return fill(
    {
      en: "Use one of these keys: {keys}. “{key}:” is not one of them.",
      de: "Verwenden Sie eines dieser Stichwörter: {keys}. „{key}:“ gehört nicht dazu.",
    },
    { key: shown(key), keys: keys.join(", ") },
  );
}

export function unreadable(key: Key, typed: string, example: string): Text {
  if (typed.trim() === "") {
    return fill(
      {
        en: "Write something after “{key}:”, for example “{key}: {example}”, or leave it out.",
        de: "Schreiben Sie etwas hinter „{key}:“, zum Beispiel „{key}: {example}“, oder lassen Sie es weg.",
      },
      { key, example },
    );
  }
  return fill(
    {
      en: "Write it like “{key}: {example}”. “{typed}” could not be read.",
      de: "Schreiben Sie es wie „{key}: {example}“. „{typed}“ ist so nicht lesbar.",
    },
    { key, example, typed: shown(typed) },
  );
}

export function tooLong(key: Key, most: number): Text {
  return fill(
    {
      en: "Shorten what stands after “{key}:”. It may have {most} characters.",
      de: "Kürzen Sie, was hinter „{key}:“ steht. Möglich sind {most} Zeichen.",
    },
    { key, most },
  );
}

export function givenTwice(key: Key): Text {
  return fill(
    {
      en: "Write “{key}:” only once. It stands there with two different values.",
      de: "Schreiben Sie „{key}:“ nur einmal. Es steht mit zwei verschiedenen Werten da.",
    },
    { key },
  );
}

export function notPlaced(typed: string): Text {
  return fill(
    {
      en: "Put a key in front of “{typed}”, such as “| role: …” or “| notes: …”. It is not clear what it is.",
      de: "Setzen Sie ein Stichwort vor „{typed}“, zum Beispiel „| role: …“ oder „| notes: …“. Es ist nicht klar, was gemeint ist.",
    },
    { typed: shown(typed) },
  );
}

export function notAnEmail(typed: string): Text {
  return fill(
    {
      en: "Check the e-mail address “{typed}”. It should look like jane@example.com.",
      de: "Prüfen Sie die E-Mail-Adresse „{typed}“. Sie sollte aussehen wie jane@example.com.",
    },
    { typed: shown(typed) },
  );
}

export function separatorMissing(key: Key, next: Key): Text {
  return fill(
    {
      en: "Put a “|” in front of “{next}:”. It is not clear where “{key}:” ends.",
      de: "Setzen Sie ein „|“ vor „{next}:“. Es ist nicht klar, wo „{key}:“ endet.",
    },
    { key, next },
  );
}

export function referenceOrCandidate(typed: string): Text {
  return fill(
    {
      en: "Put commas between references, or write “email:” or “phone:” in front of “{typed}”. It is not clear whose it is.",
      de: "Trennen Sie Referenzen mit Kommas, oder setzen Sie „email:“ oder „phone:“ vor „{typed}“. Es ist nicht klar, zu wem es gehört.",
    },
    { typed: shown(typed) },
  );
}

export function stageCaseWanted(typed: string): Text {
  if (typed === "") {
    return {
      en: "Write the case and the stage behind it, as in /vet stage V-12 offer.",
      de: "Schreiben Sie Fall und Phase dahinter, zum Beispiel /vet stage V-12 angebot.",
    };
  }
  return fill(
    {
      en: "Write the case and the stage, as in /vet stage V-12 offer. “{typed}” does not begin with a case.",
      de: "Schreiben Sie Fall und Phase, zum Beispiel /vet stage V-12 angebot. „{typed}“ beginnt nicht mit einem Fall.",
    },
    { typed: shown(typed) },
  );
}

export function stageWanted(name: string, typed: string, stages: Text): Text {
  if (typed === "") {
    return fill(
      {
        en: "Write one of the stages behind {case}: {stages}.",
        de: "Schreiben Sie hinter {case} eine der Phasen: {stages}.",
      },
      { case: name, stages },
    );
  }
  return fill(
    {
      en: "Write one of the stages behind {case}: {stages}. “{typed}” is none of them.",
      de: "Schreiben Sie hinter {case} eine der Phasen: {stages}. „{typed}“ ist keine davon.",
    },
    { case: name, typed: shown(typed), stages },
  );
}

export function caseWanted(typed: string, command: "show" | "brief" = "show"): Text {
  if (typed === "") {
    return {
      en: `Write the case behind it, for example /vet ${command} V-12.`,
      de: `Schreiben Sie den Fall dahinter, zum Beispiel /vet ${command} V-12.`,
    };
  }
  return fill(
    {
      en: "Write the case like V-12. “{typed}” is not a case.",
      de: "Schreiben Sie den Fall wie V-12. „{typed}“ ist kein Fall.",
    },
    { typed: shown(typed) },
  );
}

export function listWanted(typed: string): Text {
  return fill(
    {
      en: "Write /vet list, /vet list mine, /vet list open or /vet list verify. “{typed}” is not a list.",
      de: "Schreiben Sie /vet list, /vet list mine, /vet list open oder /vet list verify. „{typed}“ ist keine Liste.",
    },
    { typed: shown(typed) },
  );
}

export function weekWanted(typed: string): Text {
  return fill(
    {
      en: "Write the week like 2026-W09, or any day in it like 2026-03-02. “{typed}” is not a week.",
      de: "Schreiben Sie die Woche wie 2026-W09 oder einen Tag daraus wie 2026-03-02. „{typed}“ ist keine Woche.",
    },
    { typed: shown(typed) },
  );
}

export function commandStandsAlone(command: string, typed: string): Text {
  return fill(
    {
      en: "Write /vet {command} alone. “{typed}” does not belong to it.",
      de: "Schreiben Sie nur /vet {command}. „{typed}“ gehört nicht dazu.",
    },
    { command, typed: shown(typed) },
  );
}

export function somethingWrong(place: string): Text {
  return fill(
    { en: "Check “{place}”. It could not be read.", de: "Prüfen Sie „{place}“. Es ist nicht lesbar." },
    { place: shown(place) },
  );
}

export function andMore(count: number): Text {
  return fill({ en: "There are {count} more of these.", de: "Es gibt noch {count} weitere." }, { count });
}
