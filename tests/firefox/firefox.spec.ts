import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "./firefox-test";
import { openOwn, pageAt, painted, placeOf, shown } from "./seen-in-firefox";

test("in Firefox an article is tagged, explained, highlighted, kept over a reload, listed and exported; access goes as it came", async ({
  firefox,
  server,
}) => {
  const welcome = await pageAt(firefox, /^moz-extension:.*welcome\.html$/);
  await expect.poll(() => painted(welcome, "termlight-term")).toContain("KV cache");
  await welcome.click(await shown(welcome, ".tl-start button", "page"));

  const page = await firefox.newPage(`${server.origin}/article-en.html`);
  await expect.poll(() => painted(page, "termlight-term")).toContain("DeepSeek");
  await page.pointAt((await placeOf(page, "DeepSeek", "#opening")).middle);
  await shown(page, "[role=dialog]", "overlay");
  const name = () =>
    page.evaluate(
      () =>
        document.querySelector("termlight-overlay")?.shadowRoot?.querySelector("[role=dialog] h2")
          ?.textContent ?? "",
    );
  await expect.poll(name).toContain("DeepSeek");

  const { from, to } = await placeOf(page, "answers sooner", "#quote");
  await page.drag(from, to);
  await page.click(await shown(page, "[role=toolbar] button", "overlay"));
  await expect.poll(() => painted(page, "termlight-yellow")).toEqual(["answers sooner"]);
  await page.reload();
  await expect.poll(() => painted(page, "termlight-yellow")).toEqual(["answers sooner"]);

  const library = await openOwn(firefox, welcome, "library.html");
  const text = () => library.evaluate(() => document.body.textContent);
  await expect.poll(text).toContain("answers sooner");
  await library.click(await shown(library, ".tl-export button", "page"));
  await library.click(await shown(library, ".tl-export-choices button", "page"));
  const files = async () => (await readdir(firefox.downloads)).filter((name) => /\.(md|zip)$/.test(name));
  await expect.poll(files).toHaveLength(1);
  const written = async () => readFile(join(firefox.downloads, (await files())[0]!), "utf8");
  await expect.poll(written).toContain("> answers sooner");

  await welcome.evaluate(() => chrome.permissions.remove({ origins: ["*://*/*"] }).then(Boolean));
  await page.bringToFront();
  await expect.poll(() => painted(page, "termlight-term")).toEqual([]);
});
