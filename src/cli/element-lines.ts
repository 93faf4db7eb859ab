/** The line, counted from 1, on which each element of a JSON list begins; `text` must be a valid list. */
export function elementLines(text: string): readonly number[] {
  const begins: number[] = [];
  let line = 1;
  let depth = 0;
  let isQuoted = false;
  let isAwaited = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? "";
    if (isQuoted) {
      if (character === "\\") at += 1;
      else if (character === '"') isQuoted = false;
      continue;
    }
    if (character === "\n") line += 1;
    if (/\s/.test(character)) continue;
    if (isAwaited && character !== "]") begins.push(line);
    isAwaited = false;
    if (character === '"') isQuoted = true;
    else if (character === "[" || character === "{") depth += 1;
    else if (character === "]" || character === "}") depth -= 1;
    isAwaited = depth === 1 && (character === "," || begins.length === 0);
  }
  return begins;
}
