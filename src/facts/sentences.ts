const LONGEST_QUOTE = 200;

/** The sentences of a text in which something is written, as they stand in it. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(/[\n\r;•!?]|\.(?=\s|$)/).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

/** As much of a sentence as is shown, in code points; the rest of a sentence without an end is not even looked at. */
export function quoteOf(sentence: string): string {
  return [...sentence.slice(0, 2 * LONGEST_QUOTE)].slice(0, LONGEST_QUOTE).join("");
}
