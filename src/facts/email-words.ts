import { nameParts } from "./name-parts.ts";
import { areKoreanVariants } from "./name-variants.ts";

/** What developers call themselves and their work. */
const DEVELOPER_WORDS = words(
  "developer developers development dev devs devel coder coders coding code codes programmer programming engineer engineering software soft hardware fullstack frontend backend stack web webdev website web3 blockchain crypto solidity nft defi ethereum bitcoin java javascript typescript python react reactjs angular nodejs node vue vuejs php laravel django golang rust swift kotlin flutter android ios unity script api cloud data database server devops linux docker mobile app apps tech techie technology cyber digital byte pixel bit algo algorithm expert guru ninja wizard hacker geek pro freelance freelancer freelancing remote talent tester debugger builder",
);

/** Virtues, successes and things in nature. First names such as Grace, Lily and Sunny are left out. */
const PLAIN_WORDS = words(
  "bright brilliant brave bold clever smart wise wisdom genius honest honesty honor honour loyal loyalty noble gentle kind kindness sincere diligent faithful trust trusty truth courage hero champion winner victory success successful dream dreamer freedom glory passion passionate ambition ambitious fortune lucky luck happy happiness perfect super superb great best top strong power powerful mighty swift fast quick cool creative creator magic golden gold silver diamond royal legend elite justice peace future talented skilled skillful " +
    "sun sunshine sunrise sunset sunlight moon moonlight star stars starlight sky skyline snow snowy rain rainbow wind windy storm thunder lightning cloudy ocean sea river lake mountain hill forest tree flower blossom lotus meadow breeze spring winter morning evening midnight galaxy planet universe cosmos cosmic comet meteor earth fire flame phoenix water wave ice iceberg stone rock crystal desert island valley volcano horizon dragon tiger lion eagle wolf falcon hawk dolphin whale shark panda leopard panther bear horse stallion fox butterfly",
);

/** Count only beside one of the others. */
const JOINING_WORDS = words(
  "blue green red black white pink purple orange yellow dark light big little new real true good nice king queen prince lord boss master guy boy girl lady friend lover love life world land house home heart mind soul spirit eye eyes hand wing wings team lab labs hub zone time day days night way road work works worker job jobs maker the my your all for and",
);

const DATE = /^(.{2,60}?)(0[1-9]|1[0-2])([0-2]\d|3[01])$/;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const LONGEST_LOCAL = 64;

/**
 * Whether a local part is made of developer, virtue or nature words and a month with a day, such as "brightsky0413".
 * Years and other digits are no date, tags and dots do not count, and a word from the candidate's own names is a name.
 */
export function joinsWordAndDate(local: string, ownNames: readonly string[]): boolean {
  const plain = (local.split("+")[0] ?? "").replace(/[._-]/g, "");
  if (plain.length > LONGEST_LOCAL) return false;
  const [, stem, month, day] = DATE.exec(plain) ?? [];
  if (stem === undefined || /\d$/.test(stem) || Number(day) > (DAYS[Number(month) - 1] ?? 0)) return false;
  if (Number(day) === 0) return false;
  return isMadeOfWords(stem) && !ownNames.some((name) => hasWordOf(stem, name));
}

/** Whether a word is a developer's trade, so that a name with it is a nickname or a firm. */
export function isDeveloperWord(word: string): boolean {
  return DEVELOPER_WORDS.has(word);
}

/** Whether a word is one of everyday language, as nicknames are made of. */
export function isPlainWord(word: string): boolean {
  return DEVELOPER_WORDS.has(word) || PLAIN_WORDS.has(word) || JOINING_WORDS.has(word);
}

/** From left to right: which lengths can be read as words, and whether one of them carries meaning. */
function isMadeOfWords(stem: string): boolean {
  const read = new Map([[0, false]]);
  for (let from = 0; from < stem.length; from += 1) {
    const meant = read.get(from);
    if (meant === undefined) continue;
    for (let to = from + 2; to <= stem.length; to += 1) {
      const word = stem.slice(from, to);
      if (!isPlainWord(word)) continue;
      const carries = meant || !JOINING_WORDS.has(word);
      read.set(to, carries || read.get(to) === true);
    }
  }
  return read.get(stem.length) === true;
}

function hasWordOf(stem: string, name: string): boolean {
  const own = nameParts(name).parts.map((part) => part.plain);
  const found = Array.from(stem, (_, from) => longestWordAt(stem, from));
  return own.some(
    (part) => (part.length > 2 && stem.includes(part)) || found.some((word) => areKoreanVariants(part, word)),
  );
}

function longestWordAt(stem: string, from: number): string {
  for (let to = stem.length; to > from; to -= 1) {
    const word = stem.slice(from, to);
    if (isPlainWord(word)) return word;
  }
  return "";
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}
