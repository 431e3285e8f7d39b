/** A day, a month or a year, with one of the usual signs between the numbers. */
const DATE = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/;
const BEGUN = /^\d{0,4}$|^\d{4}[-/.]\d{0,2}$|^\d{4}[-/.]\d{1,2}[-/.]\d{0,2}$/;

/**
 * When a day (`2026-05-03`), month (`2026-05`) or year (`2026`) begins in the reader's time zone, ms since the epoch;
 * `null` for what is none of these, such as the 30th of February.
 */
export function startOfDate(text: string): number | null {
  const [, year, month = "1", day = "1"] = DATE.exec(text) ?? [];
  if (year === undefined) return null;
  const date = new Date(2000, 0, 1);
  // Not by the constructor: it takes years below 100 for those of the last century.
  date.setFullYear(Number(year), Number(month) - 1, Number(day));
  const isReal = date.getMonth() === Number(month) - 1 && date.getDate() === Number(day);
  return isReal ? date.getTime() : null;
}

/** Whether a text can become a date by typing on. */
export function isDateBegun(text: string): boolean {
  return BEGUN.test(text);
}
