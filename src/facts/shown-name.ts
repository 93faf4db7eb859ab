import { isDeveloperWord, isPlainWord } from "./email-words.ts";
import type { NameMatch } from "./name-match.ts";
import { nameParts } from "./name-parts.ts";

/** Nobody's name is longer; what is longer is an attack on the comparison. */
const LONGEST = 160;
const MOST_PIECES = 12;

/** What people put between a name and a firm, a role or a second person. */
const BETWEEN = /[|•·/\\@&()[\]{}:;~]|[–—]| - | und | and | bei | at | from /iu;

/** Pronouns and the like stand where a name could. */
const NO_NAMES = new Set(
  (
    "captain crazy mad angry lazy sleepy grumpy funny silly nerd nerdy cat cats dog dogs monkey duck frog penguin rabbit bunny unicorn robot owl coffee tea pizza cookie banana potato scientist wizard pirate viking samurai uncle aunt daddy mommy dude bro " +
    "iphone ipad ipod macbook imac mac android galaxy samsung pixel redmi xiaomi huawei oppo oneplus nokia motorola lenovo thinkpad dell surface desktop laptop pc computer phone handy mobile tablet chromebook windows linux zoom teams meet webex skype bot notetaker otter fireflies recorder recording " +
    "guest gast invitado invite user benutzer usuario participant candidate kandidat bewerber applicant interviewee interviewer recruiter host admin account profile private anonymous me room meeting conference konferenz besprechungsraum office buero iphone's " +
    "gmbh ug ag kg ohg gbr ltd limited llc inc corp corporation company sarl sas srl spa bv nv oy oyj aps pty plc kft sro doo llp team studio studios labs lab agency agentur consulting consultants solutions systems services service group gruppe holding digital media ventures partners freelancing development entwicklung university universitaet school hr talent the"
  ).split(" "),
);

const PRONOUNS = new Set(
  "she her hers he him his they them theirs sie ihr er ihm ella elle el il lui".split(" "),
);

/**
 * Whether a name shown somewhere is another person's: given and family name are both there and neither fits. Devices,
 * handles, firms, nicknames, a single name and initials are no names to judge by; where any piece fits, it fits.
 */
export function showsAnotherName(
  shown: string,
  ownNames: readonly string[],
  match: (name: string) => NameMatch,
): boolean {
  const text = shown.normalize("NFKC").slice(0, LONGEST).trim();
  const pieces = text.split(BETWEEN).slice(0, MOST_PIECES);
  const smaller = pieces.flatMap((piece) => piece.split(",")).slice(0, 2 * MOST_PIECES);
  const people = pieces.filter((piece) => isFullName(piece));
  if (people.length === 0) return false;
  const fits = [text, ...pieces, ...smaller].filter(hasLetters).some((piece) => match(piece) !== "different");
  return !fits && !people.every((piece) => sharesAnInitial(piece, ownNames));
}

function hasLetters(text: string): boolean {
  return /\p{L}/u.test(text);
}

/** Two words of which one is more than an initial, and none that only devices, firms and nicknames have. */
function isFullName(text: string): boolean {
  if (/[\d_#@<>]|\.\p{L}{2,}/u.test(text)) return false;
  const { parts } = nameParts(text.replace(/['’]s\b/gu, " "));
  const words = parts.filter((part) => part.weak !== "particle").map((part) => part.plain);
  if (words.length < 2 || !parts.some((part) => !part.initial)) return false;
  if (words.some((word) => NO_NAMES.has(word) || isDeveloperWord(word))) return false;
  // Nicknames and firms begin with such a word, as in "Blue Harbour"; people end with one, as in "Stephen King".
  return !isPlainWord(words[0] ?? "") && !words.every((word) => PRONOUNS.has(word));
}

/** "Kevin L." may be Li Wei: an initial that agrees leaves one of two names open. */
function sharesAnInitial(text: string, ownNames: readonly string[]): boolean {
  const initials = nameParts(text).parts.filter((part) => part.initial);
  const own = ownNames.flatMap((name) => nameParts(name).parts);
  return initials.some((initial) => own.some((part) => part.plain[0] === initial.plain));
}
