import { AddressBar } from "./address-bar";
import { expect, test } from "./firefox-test";
import { activeTab, openOwn, pageAt, painted, placeOf, shown } from "./seen-in-firefox";

test("in Firefox the popup's button opens the sidebar, which lists the page in front and what is highlighted there", async ({
  firefox,
  server,
}) => {
  const welcome = await pageAt(firefox, /^moz-extension:.*welcome\.html$/);
  await expect.poll(() => painted(welcome, "termlight-term")).toContain("KV cache");
  await welcome.click(await shown(welcome, ".tl-start button", "page"));
  const page = await firefox.newPage(`${server.origin}/article-en.html`);
  await expect.poll(() => painted(page, "termlight-term")).toContain("DeepSeek");
  const popup = await openOwn(firefox, welcome, `popup.html?tab=${await activeTab(welcome)}`);
  // The sidebar is no tab, so it is looked at from another of the extension's pages.
  const sidebar = () =>
    welcome.evaluate(() =>
      chrome.extension
        .getViews()
        .filter(({ location }) => location.pathname === "/sidepanel.html")
        .map(({ document }) => document.body.textContent)
        .join(),
    );
  // The switch comes when the page has answered, and moves the button aside.
  await shown(popup, ".tl-page-header .tl-switch", "page");
  // Pressed until it is heard; then the popup closes itself.
  await expect(async () => {
    if ((await sidebar()) === "")
      await popup.click(await shown(popup, ".tl-page-header .tl-icon-button", "page"));
    expect(await sidebar()).not.toBe("");
  }).toPass();
  await page.bringToFront();
  await expect.poll(sidebar).toContain("Why long prompts are getting cheaper");
  await expect.poll(sidebar).toContain("Native Sparse Attention");
  const { from, to } = await placeOf(page, "answers sooner", "#quote");
  await page.drag(from, to);
  await page.click(await shown(page, "[role=toolbar] button", "overlay"));
  await expect.poll(sidebar).toContain("1 highlight");
});

test("in Firefox the address bar's keyword suggests terms with what they mean, and leads to a term's page", async ({
  firefox,
}) => {
  const welcome = await pageAt(firefox, /^moz-extension:.*welcome\.html$/);
  await expect.poll(() => painted(welcome, "termlight-term")).toContain("KV cache");
  const bar = new AddressBar(firefox.client);
  // What Enter does is said by the extension when the keyword is typed for the first time.
  await expect
    .poll(() => bar.offers("tl moba"))
    .toEqual([
      { title: "Search library and glossary", content: "tl moba" },
      {
        title: expect.stringMatching(/^Mixture of Block Attention .* sparse attention/),
        content: "tl term:moba",
      },
    ]);
  await bar.take(1);
  const library = await pageAt(firefox, /^moz-extension:.*library\.html#term=moba$/);
  await shown(library, "main h2", "page");
});
