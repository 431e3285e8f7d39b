import type { Page } from "@playwright/test";
import { tabIdOf } from "../browser/ask-page";
import type { LaunchedExtension } from "../browser/launch";
import { type BenchRow, formatMs, information } from "./bench-table";
import { keysOf } from "./keys-of";
import { percentile } from "./percentile";

/** The popup's opening is judged by the median of so many. */
const OPENINGS = 9;
/** Typed into the address bar, key by key. */
const WORDS = ["attention", "推理缓存", "DeepSeek", "zygote"];
const BUDGETS = { popupMs: 150, suggestMs: 100 };

/** How long the ways to the library take that are not its page, ms. */
export interface ShortcutTimes {
  /** From the popup's navigation until the search has the caret, the page's terms stand below, and a frame was drawn. */
  popup: number[];
  /** From the first key in the popup until what it finds is drawn, the rest after a key included. */
  popupKeys: number[];
  /** From a key in the address bar until its suggestions are there. */
  suggestions: number[];
}

/** A frame that takes longer never comes, ms: the benchmark then says what stands there instead. */
const LONGEST_WAIT_MS = 30_000;

/**
 * Resolves when a frame was drawn with something in it. A text, since what compiles the benchmarks adds names to
 * functions that a page does not have.
 *
 * @param condition an expression that is true when it is there.
 */
const drawn = (condition: string): string => `new Promise((resolve, reject) => {
  const end = performance.now() + ${LONGEST_WAIT_MS};
  requestAnimationFrame(function look() {
    if (performance.now() > end) reject(new Error("Not shown: " + document.body.innerText));
    else requestAnimationFrame(${condition} ? () => resolve(performance.now()) : look);
  });
})`;
const POPUP_READY = drawn(`document.activeElement?.type === "search" && document.querySelector(".tl-term")`);

/** Has the page take the time from the next key to the frame with its result; it listens when this is evaluated. */
const AWAIT_KEY = `window.keyAnswered = new Promise((resolve, reject) => {
  document.addEventListener("keydown", ({ timeStamp }) => {
    ${drawn(`document.querySelector("mark")`)}.then((at) => resolve(at - timeStamp), reject);
  }, { once: true, capture: true });
}), undefined`;

const suggestionTime = (typed: string): string => `new Promise((resolve) => {
  const begun = performance.now();
  chrome.omnibox.onInputChanged.dispatch(${JSON.stringify(typed)}, () => resolve(performance.now() - begun));
})`;

/** Measures with what the extension's database holds. */
export async function measureShortcuts(extension: LaunchedExtension): Promise<ShortcutTimes> {
  const { context, worker, extensionId } = extension;
  const origin = `chrome-extension://${extensionId}`;
  // An article that reads itself.
  const article = await context.newPage();
  await article.goto(`${origin}/welcome.html`);
  const address = `${origin}/popup.html?tab=${await tabIdOf(extension, article)}`;
  const page = await context.newPage();
  const popup: number[] = [];
  const popupKeys: number[] = [];
  for (let round = 0; round < OPENINGS; round += 1) {
    popup.push(await openingTime(page, address));
    await page.evaluate(AWAIT_KEY);
    await page.keyboard.press("a");
    popupKeys.push(await page.evaluate<number>("window.keyAnswered"));
  }
  await page.close();
  await article.close();
  await worker.evaluate("new Promise((resolve) => { chrome.omnibox.onInputStarted.dispatch(); resolve(); })");
  const suggestions: number[] = [];
  for (const typed of WORDS.flatMap(keysOf)) {
    suggestions.push(await worker.evaluate<number>(suggestionTime(typed)));
  }
  return { popup, popupKeys, suggestions };
}

/** @param array how long a filter of plain arrays of the same content takes per key, 95 of 100, ms. */
export function shortcutRows(whole: ShortcutTimes, half: ShortcutTimes, array: number): BenchRow[] {
  const popup = percentile(whole.popup, 0.5);
  const suggest = percentile(whole.suggestions, 0.95);
  return [
    {
      ...information("  popup: search and page are there, from navigation", formatMs(popup)),
      measured: `${formatMs(popup)} (median of ${OPENINGS})`,
      against: `half as many ${formatMs(percentile(half.popup, 0.5))}`,
      ratio: popup / percentile(half.popup, 0.5),
      budget: `≤ ${BUDGETS.popupMs} ms`,
      within: popup <= BUDGETS.popupMs,
    },
    information(
      "  popup: first key until its results are drawn, median",
      formatMs(percentile(whole.popupKeys, 0.5)),
      `array ${formatMs(array)}, without drawing`,
    ),
    {
      ...information(`  address bar: suggestions per key, of ${whole.suggestions.length} keys`, ""),
      measured: `${formatMs(suggest)} (p95), the first ${formatMs(whole.suggestions[0]!)}`,
      against: `array ${formatMs(array)}`,
      ratio: suggest / array,
      budget: `≤ ${BUDGETS.suggestMs} ms`,
      within: suggest <= BUDGETS.suggestMs,
    },
  ];
}

async function openingTime(page: Page, address: string): Promise<number> {
  await page.goto("about:blank");
  await page.goto(address, { waitUntil: "commit" });
  return page.evaluate<number>(POPUP_READY);
}
