/** Places that have a code of their own and share numbering plans, providers and everyday life with a larger one. */
const TERRITORIES = [
  "US AS GU MP PR UM VI",
  "GB GG IM JE",
  "FR BL GF GP MF MQ NC PF PM RE WF YT",
  "NL AW BQ CW SX",
  "DK FO GL",
  "FI AX",
  "NO BV SJ",
  "AU CC CX NF",
  "NZ CK NU TK",
  "IT SM VA",
  "MA EH",
  "SH AC TA",
] as const;

const heads = new Map(
  TERRITORIES.flatMap((row) => {
    const [head, ...others] = row.split(" ");
    return others.map((code) => [code, head] as const);
  }),
);

/** Whether two country codes mean one country or a part of it, so that living in one and using the other is ordinary. */
export function isSameTerritory(one: string, other: string): boolean {
  return (heads.get(one) ?? one) === (heads.get(other) ?? other);
}
