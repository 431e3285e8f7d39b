import type { FirefoxPage } from "./firefox-page";
import { expect, test } from "./firefox-test";
import { activeTab, openOwn, pageAt, painted, shown } from "./seen-in-firefox";

/** The popup's choices of access, in their order from 1. */
const choice = (number: number) => `.tl-access .tl-choice:nth-of-type(${number})`;

/** Presses one until it holds: what is above it in the popup can still move it, and pressed twice it does no more. */
async function choose(popup: FirefoxPage, number: number): Promise<void> {
  await popup.bringToFront();
  await expect(async () => {
    await popup.click(await shown(popup, choice(number), "page"));
    await expect.poll(() => isChosen(popup, number), { timeout: 3_000 }).toBe(true);
  }).toPass();
}

function isChosen(popup: FirefoxPage, number: number): Promise<boolean> {
  return popup.evaluate(
    (selector) => document.querySelector(selector)?.getAttribute("aria-pressed") === "true",
    choice(number),
  );
}

/** The terms painted on a page when it is in front. */
async function inFront(page: FirefoxPage): Promise<() => Promise<string[]>> {
  await page.bringToFront();
  return () => painted(page, "termlight-term");
}

test("in Firefox the popup allows this site, then every site, then none, and pages that are open follow", async ({
  firefox,
  server,
}) => {
  const welcome = await pageAt(firefox, /^moz-extension:.*welcome\.html$/);
  const elsewhere = server.origin.replace("127.0.0.1", "localhost");
  const other = await firefox.newPage(`${elsewhere}/article-zh.html`);
  const page = await firefox.newPage(`${server.origin}/article-en.html`);
  const popup = await openOwn(firefox, welcome, `popup.html?tab=${await activeTab(welcome)}`);
  await expect.poll(() => isChosen(popup, 1)).toBe(true);
  expect(await painted(page, "termlight-term")).toEqual([]);

  await choose(popup, 2);
  await expect.poll(await inFront(page)).toContain("DeepSeek");
  expect(await painted(other, "termlight-term")).toEqual([]);
  await choose(popup, 3);
  await expect.poll(await inFront(other)).toContain("DeepSeek");
  await choose(popup, 1);
  await expect.poll(await inFront(page)).toEqual([]);
  await expect.poll(await inFront(other)).toEqual([]);
});
