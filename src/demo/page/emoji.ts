const SKIN_TONES = ["🏻", "🏼", "🏽", "🏾", "🏿"];

const table = new Map<string, string>();

export function setEmojiTable(names: Readonly<Record<string, string>>): void {
  table.clear();
  for (const [name, character] of Object.entries(names)) table.set(name, character);
}

/** `wave`, `wave::skin-tone-3` or `flag-kr` as a character; undefined when the name is not known. */
export function emojiCharacter(name: string): string | undefined {
  const [base = "", tone] = name.split("::skin-tone-");
  const character = table.get(base) ?? flag(base);
  if (character === undefined || tone === undefined) return character;
  const modifier = SKIN_TONES[Number(tone) - 2];
  if (modifier === undefined) return character;
  // The modifier stands behind the first code point and replaces its variation selector.
  const [first = "", ...rest] = character;
  return first + modifier + rest.join("").replace(/^\uFE0F/u, "");
}

/** Slack's `flag-xx` names are the two regional indicator letters. */
function flag(name: string): string | undefined {
  const country = /^flag-([a-z]{2})$/.exec(name)?.[1];
  if (country === undefined) return undefined;
  return String.fromCodePoint(...[...country].map((letter) => 0x1f1e6 + letter.charCodeAt(0) - 97));
}

/** Names that start with the query come first, then those that contain it; at most `limit`. */
export function searchEmoji(query: string, limit: number): readonly string[] {
  const wanted = query.trim().toLowerCase().replaceAll(":", "").replaceAll(" ", "_");
  if (wanted === "") return [];
  const starting: string[] = [];
  const containing: string[] = [];
  for (const name of table.keys()) {
    if (name.startsWith(wanted)) starting.push(name);
    else if (name.includes(wanted)) containing.push(name);
  }
  starting.sort((a, b) => a.length - b.length);
  return [...starting, ...containing].slice(0, limit);
}
