import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { allowEverySite, expect, launch, test } from "./fixtures";
import { keepPassage } from "./keep-passage";
import { untilRead } from "./page-session";
import { paintedTexts, pointAt, TERM_PAINT } from "./painted";

/** Whom Chromium itself asks for updates and for who is signed in, whatever it is told. */
const OF_THE_BROWSER = ["update.googleapis.com", "accounts.google.com", "[\\w.]*clients\\d?.google.com"];

// The test starts a browser of its own, behind a proxy.
test.use({ hosts: "none" });

test("reading, hovering, keeping and searching send nothing anywhere", async ({ server }) => {
  const asked: string[] = [];
  const proxy = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.writeHead(502).end();
  });
  proxy.on("connect", (request, socket) => {
    asked.push(request.url ?? "");
    // The browser may hang up on a refused tunnel before it has read the refusal.
    socket.on("error", () => socket.destroy());
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const { port } = proxy.address() as AddressInfo;
  // The browser goes to this machine directly, and to every other one through the proxy.
  const extension = await launch({ build: "e2e", extraArgs: [`--proxy-server=127.0.0.1:${port}`] });
  await allowEverySite(extension);

  const page = await extension.context.newPage();
  await page.goto(`${server.origin}/article-zh.html`);
  await untilRead(extension, page);
  await expect.poll(() => paintedTexts(page, TERM_PAINT)).toContain("DeepSeek");
  await pointAt(page, TERM_PAINT, "DeepSeek", "#opening");
  await page.locator("termlight-overlay").getByRole("dialog").waitFor();
  await page.keyboard.press("Escape");
  await keepPassage(page, "#cache", "显存和带宽就越紧张");
  const library = await extension.context.newPage();
  await library.goto(`chrome-extension://${extension.extensionId}/library.html`);
  await library.getByRole("searchbox").fill("显存");
  await expect(library.getByRole("article")).toHaveCount(1);

  // That the proxy does see what is sent, and that the extension could not send if it tried.
  const ask = (from: string) => fetch(`http://${from}.invalid/`).then(String, () => "refused");
  await page.evaluate(ask, "page");
  expect(await extension.worker.evaluate(ask, "worker")).toBe("refused");
  const ofTheBrowser = new RegExp(`^(http://)?(${OF_THE_BROWSER.join("|")})[:/]`);
  expect(asked.filter((address) => !ofTheBrowser.test(address))).toEqual(["http://page.invalid/"]);
  await extension.close();
  proxy.close();
});
