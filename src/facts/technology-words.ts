import { TECHNOLOGIES, type Technology } from "./technologies.ts";

/** A technology named in a row of words. */
export interface Mention {
  readonly technology: Technology;
  /** Index of its first word, and of the word behind it. */
  readonly from: number;
  readonly to: number;
  /** Spelled as a word of everyday language: what stands around it decides. */
  readonly everyday: boolean;
}

interface Spelling {
  readonly words: readonly string[];
  readonly technology: Technology;
  readonly everyday: boolean;
}

const SPELLINGS: ReadonlyMap<string, readonly Spelling[]> = spellings();

/** Words that make an everyday word before them a technology: "Go developer", "Docker containers". */
const TECHNICAL_NOUNS = new Set(
  "developer developers engineer engineers programmer programming development framework library language code codebase backend frontend fullstack app apps api apis service services microservices container containers cluster clusters components hooks sdk stack entwickler entwicklerin entwicklung programmierung programmierer programmiererin anwendungen komponenten".split(
    " ",
  ),
);

/** Splits at everything but letters, digits, "+", "#" and inner dots: "Node.js", "C#" and ".NET" stay whole. */
export function wordsOf(text: string): readonly string[] {
  return (text.match(/[\p{L}\p{N}+#.][\p{L}\p{N}+#.]{0,40}/gu) ?? [])
    .map((word) => (word.endsWith(".") ? word.replace(/\.{1,41}$/, "") : word))
    .filter((word) => word !== "");
}

/** Every technology in a row of words, left to right; a longer spelling wins over a shorter one. */
export function mentionsIn(words: readonly string[]): readonly Mention[] {
  const mentions: Mention[] = [];
  for (let from = 0; from < words.length; from++) {
    const spelling = spellingAt(words, from);
    if (spelling === undefined) continue;
    const to = from + spelling.words.length;
    mentions.push({ technology: spelling.technology, from, to, everyday: spelling.everyday });
    from = to - 1;
  }
  return mentions.filter((mention) => !mention.everyday || words[mention.from] === mention.technology.name);
}

/** Whether an everyday word is meant as a technology, judged by its sentence and what else that names. */
export function isTechnical(
  mention: Mention,
  words: readonly string[],
  inSentence: ReadonlySet<Technology>,
): boolean {
  if (!mention.everyday || inSentence.size > 1) return true;
  return isTechnicalNoun(words[mention.to] ?? "");
}

export function isTechnicalNoun(word: string): boolean {
  return TECHNICAL_NOUNS.has(word.toLowerCase());
}

export function technologiesOf(mentions: readonly Mention[]): ReadonlySet<Technology> {
  return new Set(mentions.map((mention) => mention.technology));
}

/** The technology that a skill's name consists of, but for a version or a word such as "development". */
export function skillNamed(name: string): Technology | undefined {
  const words = wordsOf(name);
  const spelling = spellingAt(words, 0);
  if (spelling === undefined || spelling.technology.notAs?.includes(name.trim())) return undefined;
  const rest = words.slice(spelling.words.length);
  const fits = rest.every((word) => isTechnicalNoun(word) || /^v?\d[\d.+x]{0,10}$/i.test(word));
  return fits ? spelling.technology : undefined;
}

function spellingAt(words: readonly string[], from: number): Spelling | undefined {
  return SPELLINGS.get((words[from] ?? "").toLowerCase())?.find((spelling) =>
    spelling.words.every((word, at) => word === words[from + at]?.toLowerCase()),
  );
}

function spellings(): ReadonlyMap<string, readonly Spelling[]> {
  const found = new Map<string, Spelling[]>();
  for (const technology of TECHNOLOGIES)
    for (const spelling of [technology.name, ...(technology.aliases ?? [])]) {
      const words = wordsOf(spelling.toLowerCase());
      const [first] = words;
      if (first === undefined) continue;
      const everyday = technology.everyday === true && spelling === technology.name;
      found.set(first, [...(found.get(first) ?? []), { words, technology, everyday }]);
    }
  for (const list of found.values()) list.sort((one, other) => other.words.length - one.words.length);
  return found;
}
