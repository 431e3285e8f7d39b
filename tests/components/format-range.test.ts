import { describe, expect, it } from "vitest";
import { formatRange } from "@/components/format-range";

const DAY: Intl.DateTimeFormatOptions = { dateStyle: "medium" };
const MONTH: Intl.DateTimeFormatOptions = { month: "long", year: "numeric" };

describe("a range of dates", () => {
  it.each([
    ["en", DAY, "2026-11-23", "2026-11-29", "Nov 23 – 29, 2026"],
    ["zh-CN", DAY, "2026-11-23", "2026-11-29", "2026年11月23日 – 29日"],
    ["zh-CN", DAY, "2026-11-30", "2026-12-06", "2026年11月30日 – 12月6日"],
    ["zh-CN", DAY, "2026-12-28", "2027-01-03", "2026年12月28日 – 2027年1月3日"],
    ["zh-CN", DAY, "2026-11-23", "2026-11-23", "2026年11月23日"],
    ["zh-TW", DAY, "2026-11-23", "2026-11-29", "2026年11月23日至29日"],
    ["zh-CN", MONTH, "2026-07-01", "2026-09-30", "2026年7月 – 9月"],
    ["zh-TW", MONTH, "2026-11-01", "2027-01-31", "2026年11月至2027年1月"],
  ] as const)(
    "in %s, as %j, from %s to %s, is as each date alone is written",
    (locale, style, from, to, said) => {
      const format = new Intl.DateTimeFormat(locale, { ...style, timeZone: "UTC" });
      // Node and Chromium may put another kind of space around the dash.
      expect(formatRange(format, Date.parse(from), Date.parse(to)).replace(/\s/g, " ")).toBe(said);
    },
  );
});
