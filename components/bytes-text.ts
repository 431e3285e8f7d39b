import { formatLocale } from "./format-locale";

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** An amount of data as the reader's language writes it, in thousands: `1.2 MB`. */
export function bytesText(bytes: number): string {
  const power = bytes < 1 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), UNITS.length - 1);
  const amount = bytes / 1000 ** power;
  return new Intl.NumberFormat(formatLocale(), {
    style: "unit",
    unit: UNITS[power]!,
    maximumFractionDigits: amount < 10 ? 1 : 0,
  }).format(amount);
}
