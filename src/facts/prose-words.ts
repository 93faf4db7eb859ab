/** Scripts that put no spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** All of them are in here, and no punctuation; asking for a script costs more than asking for a character. */
const MAYBE_UNSPACED = /[\u0e00-\u1fff\u2e80-\ufb00\uff60-\uffa0]/;

/** The words of a text as they are written, in any script. */
export function proseWords(text: string): readonly string[] {
  if (!MAYBE_UNSPACED.test(text) || !UNSPACED.test(text)) return text.match(/[\p{L}\p{M}\p{N}+#]+/gu) ?? [];
  const segments = new Intl.Segmenter("und", { granularity: "word" }).segment(text);
  return [...segments].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}
