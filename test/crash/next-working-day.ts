/** The next day from Monday to Friday, at that hour in Berlin before the clocks change. */
export function nextWorkingDay(now: string, hour: number): Date {
  const day = new Date(`${now.slice(0, 10)}T${String(hour - 1).padStart(2, "0")}:00:00Z`);
  do day.setUTCDate(day.getUTCDate() + 1);
  while (day.getUTCDay() % 6 === 0);
  return day;
}
