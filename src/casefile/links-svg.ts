import { checkById } from "../checks/index.ts";
import { type Text, verbatim } from "../domain/text.ts";
import type { CaseFile } from "./case-file.ts";
import { clamp, type Html, html } from "./html.ts";
import { note, table } from "./layout.ts";
import type { FiledLink } from "./shapes.ts";
import type { Voice } from "./voice.ts";

const DRAWN = 12;
const NODE = 60;
const GAP = 14;
/** Letters that fit into a node on a narrow screen, and on a wide one. */
const LETTERS = 14;
const WIDE_LETTERS = 30;
/** Left edge, width and inner edge of each column, in percent. */
const WIDTH = 31;
const LEFT = { x: 0, inner: WIDTH };
const RIGHT = { x: 69, inner: 69 };
const CENTRE = { x: 37, width: 26 };
/** Two cases stand side by side, in the middle of the drawing. */
const PAIR = { x: 15, width: WIDTH };
const PARTNER = { x: 54, inner: 54 };

/** What connects two cases, in two words; a connection without words of its own is told by its question in the table. */
const REASONS: Readonly<Record<string, Text>> = {
  "phone-used-by-another-candidate": { en: "phone number", de: "Telefonnummer" },
  "email-used-by-another-candidate": { en: "mailbox", de: "Postfach" },
  "profile-used-by-another-candidate": { en: "profile", de: "Profil" },
  "payee-used-by-another-candidate": { en: "account", de: "Konto" },
  "cv-text-matches-another-candidate": { en: "CV text", de: "CV-Text" },
  "address-used-by-another-candidate": { en: "address", de: "Anschrift" },
  "cv-file-shares-origin": { en: "CV file", de: "CV-Datei" },
  "handle-number-repeats": { en: "user name", de: "Benutzername" },
  "referee-seen-elsewhere": { en: "referee", de: "Referenz" },
  "many-applications-in-a-short-time": { en: "applications", de: "Bewerbungen" },
};
const RETURNED: Text = { en: "same name", de: "gleicher Name" };
const SHARED: Text = { en: "shared detail", de: "gleiche Angabe" };

/** The cases that this one is linked to: a drawing of up to twelve, and all of them with their reasons in words. */
export function linksPart(file: CaseFile, voice: Voice): Html {
  if (file.linked.length === 0) return note(voice.say(NONE));
  const rows = file.linked.map((one) => [
    html`<bdi>${one.case}</bdi>`,
    html`<bdi>${one.name ?? voice.say(NOT_KEPT)}</bdi>`,
    html`${inWords(one, voice)}`,
  ]);
  return html`${drawing(file, voice)}
${table([voice.say(CASE), voice.say(NAME), voice.say(BECAUSE)], rows)}`;
}

const NONE: Text = {
  en: "No other case shares a detail with this one.",
  de: "Kein anderer Fall hat mit diesem eine Angabe gemeinsam.",
};
const NOT_KEPT: Text = { en: "not kept any more", de: "nicht mehr gespeichert" };
const CASE: Text = { en: "Case", de: "Fall" };
const NAME: Text = { en: "Name", de: "Name" };
const BECAUSE: Text = { en: "Linked because", de: "Verbunden, weil" };
const CAME_BACK: Text = {
  en: "The same person was here before.",
  de: "Dieselbe Person war schon einmal hier.",
};

function inWords({ because }: FiledLink, voice: Voice): string {
  if (because.length === 0) return voice.say(CAME_BACK);
  return because.map((check) => voice.say(checkById(check)?.asks ?? verbatim(check))).join(" ");
}

const TITLE: Text = { en: "Linked cases", de: "Verbundene Fälle" };
const ABOUT: Text = {
  en: "{case} in the middle, linked to {others}. The table below says why.",
  de: "{case} in der Mitte, verbunden mit {others}. Die Tabelle darunter sagt, warum.",
};
const MORE: Text = {
  en: "{count} more are in the table.",
  de: "{count} weitere stehen in der Tabelle.",
};

/** Half of them on either side, in their order: the same file, the same drawing. */
function drawing(file: CaseFile, voice: Voice): Html {
  const shown = file.linked.slice(0, DRAWN);
  const left = shown.filter((_, at) => at % 2 === 1);
  const right = shown.filter((_, at) => at % 2 === 0);
  const height = Math.max(left.length, right.length) * (NODE + GAP) - GAP;
  const middle = height / 2;
  const centre = shown.length === 1 ? PAIR : CENTRE;
  const column = (links: readonly FiledLink[], side: typeof LEFT) => {
    const top = middle - (links.length * (NODE + GAP) - GAP) / 2;
    return links.map((one, at) =>
      linkedNode(one, { side, centre, middle, y: top + at * (NODE + GAP) }, voice),
    );
  };
  const rest = file.linked.length - shown.length;
  const others = shown.map((one) => one.case).join(", ");
  return html`<figure class="links">
<svg width="100%" height="${height}" role="img" aria-labelledby="linked-title linked-about">
<title id="linked-title">${voice.say(TITLE)}</title>
<desc id="linked-about">${voice.say(ABOUT, { case: file.case, others })}</desc>
${column(right, shown.length === 1 ? PARTNER : RIGHT)}
${column(left, LEFT)}
${node({ ...centre, y: middle - NODE / 2, kind: "this" }, [file.case, file.submission.name])}
</svg>
${rest > 0 && html`<figcaption>${voice.say(MORE, { count: rest })}</figcaption>`}</figure>`;
}

function linkedNode(
  one: FiledLink,
  place: {
    readonly side: typeof LEFT;
    readonly centre: typeof CENTRE;
    readonly middle: number;
    readonly y: number;
  },
  voice: Voice,
): Html {
  const { side, centre, middle, y } = place;
  const edge = side === LEFT ? centre.x : centre.x + centre.width;
  const isReturned = one.because.length === 0;
  const line = html`<line class="${isReturned ? "returned" : "shared"}" x1="${side.inner}%" y1="${y + NODE / 2}" x2="${edge}%" y2="${middle}"/>`;
  const words = [one.case, one.name ?? "–", shortReason(one, voice)];
  return html`${line}${node({ x: side.x, width: WIDTH, y, kind: isReturned ? "returned" : "shared" }, words)}`;
}

function shortReason({ because }: FiledLink, voice: Voice): string {
  const [first, ...more] = because;
  if (first === undefined) return voice.say(RETURNED);
  const words = voice.say((Object.hasOwn(REASONS, first) ? REASONS[first] : undefined) ?? SHARED);
  return more.length === 0 ? words : `${words} +${more.length}`;
}

interface Box {
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly kind: "this" | "shared" | "returned";
}

function node({ x, width, y, kind }: Box, [first = "", ...more]: readonly string[]): Html {
  const centre = x + width / 2;
  const top = y + NODE / 2 - more.length * 8 + 4;
  const line = (kind: string, words: string, lineTop: number) => {
    const short = clamp(words, LETTERS);
    const text = (shown: string, where: string) =>
      html`<text class="${kind}${where}" x="${centre}%" y="${lineTop}" text-anchor="middle">${shown}</text>`;
    return short === words
      ? text(words, "")
      : html`${text(clamp(words, WIDE_LETTERS), " wide")}${text(short, " narrow")}`;
  };
  return html`<g class="node ${kind}"><title>${[first, ...more].join(" · ")}</title><rect x="${x}%" y="${y}" width="${width}%" height="${NODE}" rx="6"/>${line("name", first, top)}${more.map((words, at) => line("line", words, top + (at + 1) * 16))}</g>`;
}
