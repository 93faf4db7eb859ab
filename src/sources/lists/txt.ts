import { fill, type Text } from "../../domain/text.ts";
import type { ListRecord } from "../../domain/watchlist.ts";
import { entry, skipped } from "./entry.ts";
import { indicatorKey, recognise } from "./indicator-forms.ts";
import { fileName, readText } from "./list-file.ts";
import { ListRefused } from "./list-refused.ts";
import { plain } from "./plain-text.ts";

const LONGEST_LINE = 100_000;
const WANTED: Text = {
  en: "one e-mail address, phone number with its country's code, link, domain, IP address, wallet or @name a line.",
  de: "je Zeile eine E-Mail-Adresse, eine Telefonnummer mit Ländervorwahl, ein Link, eine Domain, eine IP-Adresse, eine Wallet oder ein @Name.",
};

/** One indicator a line; "#" begins a comment. Throws ListRefused. */
export async function* readTxt(path: string): AsyncGenerator<ListRecord> {
  let number = 0;
  for await (const line of linesOf(path)) {
    number++;
    const text = line.replace(/(?:^|\s)#.*$/, "").trim();
    if (text === "") continue;
    const indicator = recognise(text);
    if (indicator === undefined) yield skipped(`${fileName(path)}:${number}`, notRecognised(text));
    else {
      yield entry({ key: indicatorKey(indicator), kind: "unknown", names: [], indicators: [indicator] });
    }
  }
}

function notRecognised(text: string): Text {
  return fill(
    {
      en: "What this is cannot be told from its form: {text}",
      de: "Was das ist, lässt sich an der Form nicht erkennen: {text}",
    },
    { text: JSON.stringify(plain(text, 80)) },
  );
}

async function* linesOf(path: string): AsyncGenerator<string> {
  let rest = "";
  let number = 1;
  for await (const text of readText(path)) {
    const lines = (rest + text).split(/\r?\n/);
    rest = lines.pop() ?? "";
    number += lines.length;
    yield* lines;
    if (rest.length > LONGEST_LINE) throw new ListRefused(`${fileName(path)}:${number}`, TOO_LONG, WANTED);
  }
  yield rest;
}

const TOO_LONG: Text = {
  en: "A line has more than 100,000 characters.",
  de: "Eine Zeile hat mehr als 100.000 Zeichen.",
};
