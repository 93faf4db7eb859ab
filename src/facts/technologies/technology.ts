/** A technology that people put into a CV, with the month from which anybody could have used it. */
export interface Technology {
  readonly name: string;
  /** Other spellings. Longer spellings win: "React Native" is not "React". */
  readonly aliases?: readonly string[];
  /** First public release, preview or beta, `YYYY-MM`; January where only the year is known. */
  readonly released: string;
  readonly source: string;
  /** Also an ordinary word: in prose it counts only next to other signs of technology. */
  readonly everyday?: true;
  /** Spellings that mean something else, even among skills. */
  readonly notAs?: readonly string[];
}

export function wiki(page: string): string {
  return `https://en.wikipedia.org/wiki/${page}`;
}
