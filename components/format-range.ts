/**
 * Two moments (ms since the epoch) as a range, each as the format writes one alone, what they share once. The format's own
 * ranges do that but in Chinese, which has 2026年11月23日 for a day and 2026/11/23 for the end of a range.
 */
export function formatRange(format: Intl.DateTimeFormat, from: number, to: number): string {
  if (!format.resolvedOptions().locale.startsWith("zh")) return format.formatRange(from, to);
  const [first, last] = [format.formatToParts(from), format.formatToParts(to)];
  const shared = last.findIndex(({ value }, index) => value !== first[index]?.value);
  if (shared === -1) return format.format(from);
  const joint = format.formatRangeToParts(from, to).filter(({ source }) => source === "shared");
  return [...first, ...joint, ...last.slice(shared)].map(({ value }) => value).join("");
}
