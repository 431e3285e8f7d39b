/** The latest time that a date can have, ms since the epoch. */
const LATEST = 8.64e15;

/**
 * A time in ms since the epoch: from ISO 8601, from `2024-05-01 10:00` and `2024/5/1` (taken as UTC where they name no
 * zone), from words that the browser reads, from seconds or ms since the epoch. `null` for anything else.
 */
export function readDate(value: string | number): number | null {
  if (typeof value === "number") return since(value);
  const text = value.trim().slice(0, 64);
  if (/^\d{9,13}$/.test(text)) return since(Number(text));
  const [, year, month, day, rest = ""] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(.*)$/.exec(text) ?? [];
  if (year === undefined) return /\d{4}/.test(text) ? possible(Date.parse(text)) : null;
  const time = rest
    .replace(/^[T\s]+/, "")
    .replace(/\s+(?=[+-]|Z$)/, "")
    .replace(/([+-]\d\d)(\d\d)?$/, zone);
  const clock = time === "" ? "00:00" : time.replace(/^(\d):/, "0$1:");
  const zoned = /(?:Z|[+-]\d\d:\d\d)$/.test(clock) ? clock : `${clock}Z`;
  return possible(Date.parse(`${year}-${month!.padStart(2, "0")}-${day!.padStart(2, "0")}T${zoned}`));
}

function zone(all: string, hours: string, minutes = "00"): string {
  return /^[+-]/.test(hours) ? `${hours}:${minutes}` : all;
}

/** Ten digits are seconds, thirteen ms. */
function since(value: number): number | null {
  return possible(Math.round(value < 100_000_000_000 ? value * 1000 : value));
}

function possible(time: number): number | null {
  return time >= 0 && time <= LATEST ? time : null;
}
