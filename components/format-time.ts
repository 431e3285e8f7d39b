import { formatLocale } from "./format-locale";

/** A moment (ms since the epoch) as day and time, or as the day alone, in the reader's language and time zone. */
export function formatTime(time: number, detail: "day" | "minute"): string {
  const style: Intl.DateTimeFormatOptions =
    detail === "day" ? { dateStyle: "medium" } : { dateStyle: "medium", timeStyle: "short" };
  return new Intl.DateTimeFormat(formatLocale(), style).format(time);
}
