import type { BrowserContext } from "@playwright/test";
import { type BenchRow, formatMs, formatNumber, information } from "./bench-table";
import type { TaggingPlan, TaggingTimes } from "./in-page/tagging-timing";
import { BUNDLE_NAME, bundleForPage } from "./page-bundle";
import { least, median } from "./percentile";
import { rivalRows } from "./rival-rows";

const PLAN: TaggingPlan = {
  characters: 1_000_000,
  manyTerms: 5_000,
  timesTerms: 10,
  rounds: 15,
  markJsPart: 100,
};
/** Starts, and cold runs of each kind, in pages of their own: each is the first one there. */
const STARTS = 15;
const HOSTILE = { characters: 500_000, rounds: 9 };
const BUDGET = { pass: 8, terms: 1.5, text: 2.2, start: 5 };

/** What is measured in the browser. */
interface Measured {
  times: TaggingTimes;
  /** Times of what is done once in a page, with code that never ran before. */
  cold: { pass: number[]; tagging: number[] };
  /** Times of the matcher's first start in a page, and of a later one. */
  starts: { first: number[]; later: number };
  hostile: Record<string, [number, number]>;
}

/**
 * What tagging mixed text costs, all that the background does when a page asks: by text, by terms, next to other ways to
 * find names, on hostile text, and to start. In a real browser, the least of the rounds: what it takes when nothing disturbs.
 *
 * Tagging is held against one pass of `charCodeAt` over the same text in the three ways in which that can be read. Warm: both
 * have run many times over one string, so that the browser has compiled them to its fastest code, as for a reader who opens
 * page after page. Warm beside cold: against the pass of a page that reads its text once, as pages do. Cold: each is the first
 * thing done in a page of its own, over a string just joined from the pieces of messages, as in a background that was started
 * for this text; there the pass is slow too. Cold ones are the median of several pages. Told beside them: how many warm passes
 * a bare look-up of the names takes, which normalises nothing and chooses no sense.
 */
export async function taggingRows(context: BrowserContext): Promise<BenchRow[]> {
  const { times, cold, starts, hostile } = await measure(context);
  return [...costRows(times, cold), ...rivalRows(times, PLAN), hostileRow(hostile), startRow(starts)];
}

async function measure(context: BrowserContext): Promise<Measured> {
  const inPage = await pageRunner(context, "tagging-timing");
  const inColdPage = await pageRunner(context, "cold-tagging");
  const first: number[] = [];
  const cold: Measured["cold"] = { pass: [], tagging: [] };
  for (let start = 0; start < STARTS; start++) {
    first.push((await inPage<number[]>("measureStart()"))[0]!);
    cold.pass.push((await inColdPage<number[]>(`measureColdPass(${PLAN.characters})`))[0]!);
    cold.tagging.push((await inColdPage<number[]>(`measureColdTagging(${PLAN.characters})`))[0]!);
  }
  const again = await inPage<number[]>(...Array.from({ length: 50 }, () => "measureStart()"));
  const [times] = await inPage<[TaggingTimes]>(`measureTagging(${JSON.stringify(PLAN)})`);
  const [hostile] = await inPage<[Measured["hostile"]]>(
    `measureHostile(${HOSTILE.characters}, ${HOSTILE.rounds})`,
  );
  return { times, cold, starts: { first, later: again.at(-1)! }, hostile };
}

/** Runs calls of a script's exports in a new page each time. */
async function pageRunner(context: BrowserContext, script: string) {
  const code = await bundleForPage(script);
  return async <T>(...calls: string[]): Promise<T> => {
    const page = await context.newPage();
    const result = await page.evaluate<T>(
      `${code}; [${calls.map((call) => `${BUNDLE_NAME}.${call}`).join()}]`,
    );
    await page.close();
    return result;
  };
}

function judged(
  what: string,
  [measured, note]: [number, string],
  [peer, peerName]: [number, string],
  limit: number,
): BenchRow {
  const ratio = measured / peer;
  return {
    what,
    measured: `${formatMs(measured)}${note}`,
    against: `${peerName} ${formatMs(peer)}`,
    ratio,
    budget: `≤ ${limit}×`,
    within: ratio <= limit,
  };
}

function costRows(
  { rounds, terms, mentions, denseMentions }: TaggingTimes,
  cold: Measured["cold"],
): BenchRow[] {
  const tagging = least(rounds.tagging);
  const firstPass = median(cold.pass);
  return [
    judged(
      "tagging 1 M mixed characters, all terms",
      [tagging, ` (${mentions} mentions)`],
      [least(rounds.pass), "one warm pass of charCodeAt"],
      BUDGET.pass,
    ),
    judged(
      "  the same beside the pass of a page that reads its text once",
      [tagging, " warm"],
      [firstPass, "one cold pass"],
      BUDGET.pass,
    ),
    judged(
      "  the first text after a start",
      [median(cold.tagging), " cold"],
      [firstPass, "one cold pass"],
      BUDGET.pass,
    ),
    information(
      "  a bare look-up of its names in a trie of maps",
      formatMs(least(rounds.mapTrie)),
      `${formatNumber(least(rounds.mapTrie) / least(rounds.pass))} warm passes`,
    ),
    information(
      "  a name in every sentence, most of two senses",
      `${formatMs(least(rounds.denseText))} (${denseMentions} mentions)`,
      `${formatNumber(least(rounds.denseText) / tagging)} times the mixed text`,
    ),
    judged(
      `  with ${PLAN.timesTerms} times the terms`,
      [least(rounds.moreTerms), ""],
      [tagging, `${terms} terms`],
      BUDGET.terms,
    ),
    judged("  twice the text", [least(rounds.moreText), ""], [tagging, "1 M characters"], BUDGET.text),
  ];
}

function hostileRow(hostile: Measured["hostile"]): BenchRow {
  const worst = Object.entries(hostile)
    .map(([what, [once, twice]]) => ({ what, once, twice }))
    .sort((a, b) => b.twice / b.once - a.twice / a.once)[0]!;
  const slowest = Object.entries(hostile).sort(([, a], [, b]) => b[1] - a[1])[0]!;
  return judged(
    `hostile text, twice as long: worst of ${Object.keys(hostile).length} kinds`,
    [worst.twice, ` (slowest: ${slowest[0]} ${formatNumber(slowest[1][1])})`],
    [worst.once, worst.what],
    BUDGET.text,
  );
}

function startRow({ first, later }: Measured["starts"]): BenchRow {
  const time = median(first);
  return {
    what: "matcher made ready, first time in a page",
    measured: `${formatMs(time)} (median of ${first.length} pages; least ${formatNumber(least(first))})`,
    against: `again, once compiled, ${formatMs(later)}`,
    ratio: time / later,
    budget: `≤ ${BUDGET.start} ms`,
    within: time <= BUDGET.start,
  };
}
