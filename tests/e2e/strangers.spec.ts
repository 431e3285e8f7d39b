import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Frame, Page } from "@playwright/test";
import { describePage } from "../browser/ask-page";
import { type PageScriptWorld, pageScriptWorld } from "../browser/page-script-world";
import { sampleArticleDraft, sampleDraft, sampleId, samplePassage } from "../lib/highlights/sample-highlight";
import { REQUEST_TYPES, VALID_REQUESTS } from "../lib/messages/valid-requests";
import { askBackground } from "./ask-background";
import { allowEverySite, expect, launch, test } from "./fixtures";
import { keepPassage } from "./keep-passage";
import { termsOn, untilRead } from "./page-session";
import { paintedTexts, TERM_PAINT } from "./painted";

const OTHER_EXTENSION = join(import.meta.dirname, "../fixtures/other-extension");

/** An unpacked extension's id: the beginning of the path's SHA-256, with letters for digits. */
function idOf(folder: string): string {
  const digits = createHash("sha256").update(folder).digest("hex").slice(0, 32);
  return [...digits].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join("");
}

/** What the background answers a message that our script in a page did not write: the error's name, or the reply. */
async function forge(world: PageScriptWorld, type: string, request: object): Promise<unknown> {
  const message = JSON.stringify({ type, request });
  const answer = await world.evaluate<{ ok: boolean; reply?: unknown; name?: string }>(
    `chrome.runtime.sendMessage(${message})`,
  );
  return answer.ok ? answer.reply : answer.name;
}

/** What whoever broke into a page's process could ask about a highlight of another. */
function forgeries(pageKey: string, id: string): [string, object][] {
  const changeId = sampleId(77);
  const host = new URL(pageKey).host;
  return [
    ["page/open", { pageKey, formerKeys: [], host }],
    ["article/namesakes", { title: "Why attention is being made sparse", host }],
    ["article/add-address", { pageKey, address: pageKey }],
    ["article/tag", { pageKey, formerKeys: [], title: "", text: "MoE", earlier: null, code: [] }],
    ["page/report-orphans", { pageKey, ids: [id] }],
    ["term/mute", { termId: "nsa", pageKey }],
    ["highlight/save", { highlight: sampleDraft(), article: sampleArticleDraft({ url: pageKey }) }],
    ["highlight/edit", { id, changeId, changes: { note: "forged" } }],
    ["highlight/move", { id, changeId, passage: samplePassage() }],
    ["highlight/join", { id, others: [sampleId(3)], changeId, passage: samplePassage() }],
    ["highlight/delete", { id, changeId }],
    ["highlight/restore", { id, changeId }],
    ["highlight/undo", { pageKey, direction: "undo", stepId: changeId }],
    ["highlight/link", { id }],
  ];
}

test("whoever broke into a page's process gets at nothing of another site's page, by any message", async ({
  extension,
  openPage,
  openExtensionPage,
  server,
}) => {
  const mine = await openPage("article-en.html");
  await keepPassage(mine, "#quote", "answers sooner");
  const options = await openExtensionPage("options.html");
  await askBackground(options, "term/mute", { termId: "moba", pageKey: mine.url() });
  await expect.poll(() => termsOn(extension, mine)).not.toContain("moba");
  const before = await describePage(extension, mine);
  const { pageKey, highlights } = before!;
  const other = await extension.context.newPage();
  await other.goto(`${server.origin.replace("127.0.0.1", "localhost")}/article-zh.html`);
  await untilRead(extension, other);
  const world = await pageScriptWorld(other, extension.extensionId);
  for (const [type, request] of forgeries(pageKey, highlights[0]!.highlight.id)) {
    expect(await forge(world, type, request), type).toBe("NotAllowed");
  }
  // It may say that it was the other page before: it is not told what is kept there, nor what is left out.
  const own = new URL(other.url());
  const formerly = { pageKey: own.href, formerKeys: [pageKey], host: own.host };
  expect(await forge(world, "page/open", formerly)).toMatchObject({ highlights: [], elsewhere: [] });
  const text = { title: "", text: "Mixture of Block Attention", earlier: null, code: [] };
  const tagged = await forge(world, "article/tag", { ...formerly, ...text });
  expect(tagged).toMatchObject({ terms: [{ id: "moba" }] });
  expect(await describePage(extension, mine)).toEqual(before);
});

test("what is for the extension's own pages is refused to every web page", async ({
  extension,
  openPage,
}) => {
  const page = await openPage("article-en.html");
  const world = await pageScriptWorld(page, extension.extensionId);
  const ownOnly = REQUEST_TYPES.filter((type) =>
    /^(?:import|highlights|settings|site|tab|library\/index)|for-good$|set-forced$|own-term\/(?:edit|undo-edit|restore)$/.test(
      type,
    ),
  );
  expect(ownOnly).toHaveLength(17);
  for (const type of ownOnly) {
    expect(await forge(world, type, VALID_REQUESTS[type]), type).toBe("NotAllowed");
  }
});

/** A frame of another site in a page, once Termlight has read it. */
async function frameOf(page: Page, url: string): Promise<Frame> {
  await page.evaluate((src) => {
    const frame = document.createElement("iframe");
    Object.assign(frame, { src, id: "strange", width: 900, height: 600 });
    document.querySelector("main, article, body")!.append(frame);
  }, url);
  const frame = (await (await page.waitForSelector("#strange")).contentFrame())!;
  await page.locator("#strange").scrollIntoViewIfNeeded();
  await page.locator("#strange").hover();
  await expect.poll(() => paintedTexts(frame, TERM_PAINT)).not.toEqual([]);
  return frame;
}

test("a frame of another site has what stands in itself, and nothing of the page around it", async ({
  extension,
  openPage,
  server,
}) => {
  const page = await openPage("article-en.html");
  await keepPassage(page, "#quote", "answers sooner");
  const frame = await frameOf(page, `${server.origin.replace("127.0.0.1", "localhost")}/article-zh.html`);
  await keepPassage(frame, "#cache", "显存和带宽就越紧张");
  const { pageKey, host, highlights } = (await describePage(extension, page))!;
  const ofPage = highlights.find(({ highlight }) => highlight.quote === "answers sooner")!.highlight;
  const world = await pageScriptWorld(frame, extension.extensionId);
  const opened = await forge(world, "page/open", { pageKey, formerKeys: [], host });
  expect(opened).toMatchObject({ highlights: [{ quote: "显存和带宽就越紧张" }] });
  const changeId = sampleId(77);
  for (const [type, request] of [
    ["highlight/edit", { id: ofPage.id, changeId, changes: { note: "forged" } }],
    ["highlight/delete", { id: ofPage.id, changeId }],
    ["highlight/link", { id: ofPage.id }],
    ["highlight/save", { highlight: sampleDraft(), article: sampleArticleDraft({ url: pageKey }) }],
    ["frame/ask", { frameId: 0, type: "page/show-highlight", id: ofPage.id }],
  ] as const) {
    expect(await forge(world, type, request), type).toBe("NotAllowed");
  }
});

test("a page's own scripts cannot send the extension anything", async ({ extension, openPage }) => {
  const page = await openPage("article-en.html");
  const tried = await page.evaluate(async (id) => {
    const { runtime } = (globalThis as { chrome?: { runtime?: typeof chrome.runtime } }).chrome ?? {};
    if (!runtime?.sendMessage) return "no way to send";
    return runtime.sendMessage(id, { type: "page/open", request: {} }).then(
      () => "answered",
      () => "nobody there",
    );
  }, extension.extensionId);
  expect(tried).not.toBe("answered");
});

test.describe("beside another extension", () => {
  // The test starts a browser of its own, with both.
  test.use({ hosts: "none" });

  test("its messages and connections find nobody, from its pages and from its scripts in ours", async ({
    server,
  }) => {
    const extension = await launch({ build: "e2e", besides: [OTHER_EXTENSION] });
    await allowEverySite(extension);
    const page = await extension.context.newPage();
    await page.goto(`${server.origin}/article-en.html`);
    await untilRead(extension, page);
    const other = await extension.context.newPage();
    await other.goto(`chrome-extension://${idOf(OTHER_EXTENSION)}/page.html`);
    const answers = await other.evaluate(
      async ([id, messages]) => {
        const answerTo = (message: unknown): Promise<string> =>
          chrome.runtime.sendMessage(id, message).then(
            (answer) => `answered ${JSON.stringify(answer)}`,
            (error: Error) => error.message,
          );
        const closed = new Promise<string>((resolve) => {
          const port = chrome.runtime.connect(id);
          port.onMessage.addListener(() => resolve("answered"));
          port.onDisconnect.addListener(() => resolve(chrome.runtime.lastError?.message ?? "closed"));
        });
        return [...(await Promise.all(messages.map(answerTo))), await closed];
      },
      [
        extension.extensionId,
        Object.entries(VALID_REQUESTS).map(([type, request]) => ({ type, request })),
      ] as const,
    );
    const nobody = "Could not establish connection. Receiving end does not exist.";
    expect([...new Set(answers)]).toEqual([nobody]);
    const inTab = await other.evaluate(
      async (url) => {
        const [tab] = await chrome.tabs.query({ url });
        const message = { type: "page/describe", request: {} };
        return chrome.tabs.sendMessage(tab!.id!, message).then(String, (error: Error) => error.message);
      },
      `${server.origin}/*`.replace(/:\d+/, ""),
    );
    expect(inTab).toBe(nobody);
    await extension.close();
  });
});
