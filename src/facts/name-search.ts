import anyAscii from "any-ascii";

/** Nobody types more to find somebody, and each word costs a look into the index. */
const MOST_WORDS = 6;
const LONGEST_WORD = 40;
/** A name in full, and what is not one. */
const LONGEST_NAME = 300;

const WRITTEN_OUT: Readonly<Record<string, string>> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  ß: "ss",
  ø: "oe",
  å: "aa",
};

/** A name as it can be searched for: as it is written, in Latin letters, and with umlauts written out. */
export function searchableName(name: string): string {
  const words = wordsOf(name.slice(0, LONGEST_NAME));
  return [...new Set(words.flatMap(spellings))].join(" ");
}

/** The words of a search, each with its spellings; empty when there is no letter or digit in it. */
export function searchedWords(typed: string): readonly (readonly string[])[] {
  return wordsOf(typed.slice(0, LONGEST_NAME)).slice(0, MOST_WORDS).map(spellings);
}

function wordsOf(text: string): readonly string[] {
  const words = text
    .normalize("NFC")
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u);
  return words.filter((word) => word !== "").map((word) => [...word].slice(0, LONGEST_WORD).join(""));
}

function spellings(word: string): readonly string[] {
  const writtenOut = word.replace(/[äöüßøå]/g, (letter) => WRITTEN_OUT[letter] ?? letter);
  const latin = [word, writtenOut].map((one) => anyAscii(one).toLowerCase());
  return [...new Set([word, ...latin.flatMap(wordsOf)])];
}
