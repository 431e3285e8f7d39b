import { formatLocale } from "@/components/format-locale";
import { formatRange } from "@/components/format-range";
import type { TimeBuckets } from "@/lib/insights/calendar";

/** A division's name by its beginning, as the reader's language writes it: short for an axis, or whole. */
export function bucketNames({ unit, edges }: TimeBuckets): { short: string[]; whole: string[] } {
  const locale = formatLocale();
  const beginnings = edges.slice(0, -1);
  const years = new Set(beginnings.map((time) => new Date(time).getFullYear())).size > 1;
  const short = new Intl.DateTimeFormat(
    locale,
    unit === "week"
      ? { month: "short", day: "numeric" }
      : { month: "short", ...(years && { year: "numeric" }) },
  );
  const whole = new Intl.DateTimeFormat(
    locale,
    unit === "week" ? { dateStyle: "medium" } : { month: "long", year: "numeric" },
  );
  return {
    short: beginnings.map((time) => short.format(time)),
    whole: beginnings.map((time, index) =>
      unit === "month" ? whole.format(time) : formatRange(whole, time, edges[index + 1]! - 1),
    ),
  };
}

/** The library's search for what was kept in a division, of one site where one is chosen (`null`: of all). */
export function bucketQuery({ edges }: TimeBuckets, index: number, site: string | null): string {
  const time = `after:${dayOf(edges[index]!)} before:${dayOf(edges[index + 1]!)}`;
  return site === null ? time : `site:${site} ${time}`;
}

/** `2026-11-26`, in the reader's time zone. */
function dayOf(time: number): string {
  const date = new Date(time);
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
