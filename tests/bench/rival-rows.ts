import { type BenchRow, formatMs, information } from "./bench-table";
import type { TaggingPlan, TaggingTimes } from "./in-page/tagging-timing";
import { least } from "./percentile";

/** So many times faster than the best of the others. */
const TIMES_FASTER = 5;

/** With the same terms for all; the rivals find names as they are written, we decide what each place means. */
export function rivalRows(
  { rounds, markJs, found, names }: TaggingTimes,
  { manyTerms, markJsPart }: TaggingPlan,
): BenchRow[] {
  const rivals = {
    "sorted regex alternation": least(rounds.alternation),
    "modern-ahocorasick": least(rounds.ahoCorasick),
    "mark.js": markJs * markJsPart,
  };
  const [best, bestTime] = Object.entries(rivals).sort(([, a], [, b]) => a - b)[0]!;
  const ours = (what: string, time: number): BenchRow => ({
    what,
    measured: formatMs(time),
    against: `${best} ${formatMs(bestTime)}`,
    ratio: bestTime / time,
    budget: `≥ ${TIMES_FASTER}×`,
    within: bestTime / time >= TIMES_FASTER,
  });
  return [
    ours(`tagging with ${manyTerms} terms of ${names} names, sense and all`, least(rounds.taggingMany)),
    {
      ...ours("  of that, normalising and finding, as rivals do", least(rounds.findingMany)),
      budget: "",
      within: null,
    },
    information(
      "  sorted regex alternation, \\b at Latin edges",
      formatMs(rivals["sorted regex alternation"]),
      `${found.alternation} places; ours ${found.findingMany}, any case and spacing`,
    ),
    information(
      "  modern-ahocorasick, double-array",
      formatMs(rivals["modern-ahocorasick"]),
      `${found.ahoCorasick} places`,
    ),
    information(
      "  mark.js, without diacritics",
      formatMs(rivals["mark.js"]),
      `${formatMs(markJs)} on one part in ${markJsPart}`,
    ),
  ];
}
