/** A month, counted from the year 0: 2019-03 is 2019 * 12 + 2. */
export type Month = number;

/** What a date may mean: "2019" is any month of that year. Both ends belong to it. */
export interface MonthRange {
  readonly from: Month;
  readonly to: Month;
}

/** Reads `YYYY`, `YYYY-MM` and `YYYY-MM-DD`, also with a time behind it. */
export function monthRange(date: string): MonthRange | undefined {
  const [, year, month] = /^(\d{4})(?:-(\d{2}))?/.exec(date) ?? [];
  if (year === undefined) return undefined;
  const january = Number(year) * 12;
  if (month === undefined) return { from: january, to: january + 11 };
  return { from: january + Number(month) - 1, to: january + Number(month) - 1 };
}

/** Months that certainly lie between two dates: 0 when both may mean the same month. */
export function monthsApart(one: MonthRange, other: MonthRange): number {
  return Math.max(0, one.from - other.to, other.from - one.to);
}

/** `YYYY-MM`. */
export function showMonth(month: Month): string {
  return `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`;
}
