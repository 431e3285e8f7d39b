import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EXPORT_FORMATS } from "../../lib/exchange/formats";
import type { LaunchedExtension } from "../browser/launch";
import { logNetwork, type NetworkLog } from "../browser/network-log";
import { type RecordingProxy, startRecordingProxy } from "../browser/recording-proxy";
import { figure } from "../trust/figure";
import { download } from "./download";
import { allowEverySite, test as base, expect, launch } from "./fixtures";
import { keepPassage } from "./keep-passage";
import { OverlayView } from "./overlay-view";
import { untilRead } from "./page-session";
import { clickPainted, paintedTexts, pointAt, TERM_PAINT } from "./painted";

const SAMPLES = join(import.meta.dirname, "../fixtures/imports");

/** The browser itself asks its maker's server how to fill in a form, wherever there is one. */
const NO_FORM_FILLING = {
  autofill: { profile_enabled: false, credit_card_enabled: false },
  credentials_enable_service: false,
};

/** A browser behind a proxy, of which every target is listened to. */
interface Watched {
  extension: LaunchedExtension;
  proxy: RecordingProxy;
  log: NetworkLog;
}

const test = base.extend<{ watched: Watched }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from the pattern.
  watched: async ({}, use) => {
    const userDataDir = await mkdtemp(join(tmpdir(), "termlight-network-"));
    await mkdir(join(userDataDir, "Default"));
    await writeFile(join(userDataDir, "Default/Preferences"), JSON.stringify(NO_FORM_FILLING));
    const proxy = await startRecordingProxy();
    // The browser goes to this machine directly, and to every other one through the proxy.
    const extraArgs = [proxy.flag, "--remote-debugging-port=0"];
    const extension = await launch({ build: "e2e", userDataDir, extraArgs });
    const log = await logNetwork(userDataDir);
    await allowEverySite(extension);
    await use({ extension, proxy, log });
    log.close();
    await extension.close();
    proxy.close();
    await rm(userDataDir, { recursive: true, force: true });
  },
});

// The test starts a browser of its own.
test.use({ hosts: "none" });

/** A page of the extension. */
async function own({ context, extensionId }: LaunchedExtension, path: string) {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/${path}`);
  return page;
}

async function readAndKeep(extension: LaunchedExtension, origin: string): Promise<void> {
  const page = await extension.context.newPage();
  await page.goto(`${origin}/article-zh.html`);
  await untilRead(extension, page);
  await expect.poll(() => paintedTexts(page, TERM_PAINT)).toContain("DeepSeek");
  await pointAt(page, TERM_PAINT, "DeepSeek", "#opening");
  const overlay = new OverlayView(page);
  await overlay.anyDialog.waitFor();
  await page.keyboard.press("Escape");
  await keepPassage(page, "#cache", "显存和带宽就越紧张");
  await clickPainted(page, "termlight-yellow", "显存和带宽就越紧张");
  await overlay.note.fill("a note");
  await expect(overlay.editor.getByRole("status")).toHaveText("Saved");
}

async function useTheLibrary(extension: LaunchedExtension): Promise<void> {
  const library = await own(extension, "library.html");
  await library.getByRole("searchbox").fill("显存");
  await expect(library.getByRole("article")).toHaveCount(1);
  await library.getByRole("searchbox").fill("");
  for (const { id } of EXPORT_FORMATS) {
    await library.getByRole("banner").getByRole("button", { name: "Export everything" }).click();
    await library.getByRole("banner").getByRole("button", { name: "More formats…" }).click();
    const dialog = library.getByRole("dialog", { name: "Export" });
    await dialog.getByLabel("Format").selectOption(id);
    await download(library, dialog.getByRole("button", { name: "Save file" }));
    await expect(dialog).toBeHidden();
  }
  for (const name of ["obsidian-export.json", "hypothesis-export.json"]) {
    await library.getByRole("button", { name: "Import…" }).click();
    const buffer = await readFile(join(SAMPLES, name));
    const dialog = library.getByRole("dialog", { name: "Import highlights" });
    await dialog.locator("input[type=file]").setInputFiles({ name, mimeType: "application/json", buffer });
    await dialog.getByRole("button", { name: /^Import \d+ highlights?/ }).click();
    await expect(library.getByRole("button", { name: "Undo" }).first()).toBeVisible();
    await library.reload();
  }
}

/** Everything else that can be looked at: the library's rooms with their pictures, a kept text, panel and address bar. */
async function lookAround(extension: LaunchedExtension): Promise<void> {
  const insights = await own(extension, "library.html#insights");
  await expect(insights.locator("svg path").first()).toBeAttached();
  const terms = await own(extension, "library.html#term=moba");
  await expect(terms.getByRole("heading", { level: 2 }).first()).toBeVisible();
  const library = await own(extension, "library.html");
  await library.getByRole("link", { name: "Read here" }).first().click();
  await expect(library).toHaveURL(/#read=/);
  await expect.poll(() => paintedTexts(library, "termlight-yellow")).not.toEqual([]);
  for (const path of ["library.html#terms", "library.html#tags", "library.html#bin", "sidepanel.html"]) {
    await expect((await own(extension, path)).getByRole("main").first()).toBeVisible();
  }
  const suggested = await extension.worker.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const event = chrome.omnibox.onInputChanged as unknown as {
          dispatch(typed: string, suggest: (suggestions: unknown[]) => void): void;
        };
        event.dispatch("moba", ({ length }) => resolve(length));
      }),
  );
  expect(suggested).toBeGreaterThan(0);
}

async function useOptionsAndPopup(extension: LaunchedExtension): Promise<void> {
  const backup = await own(extension, "options.html#backup");
  await download(backup, backup.getByRole("button", { name: "Save a backup" }));
  const terms = await own(extension, "options.html#terms");
  await terms.getByRole("button", { name: "Add a term" }).click();
  await terms.getByRole("textbox", { name: "Name" }).fill("Quillwort");
  await terms.getByRole("textbox", { name: "What it means" }).fill("A term of the reader's own.");
  await terms.getByRole("button", { name: "Add", exact: true }).click();
  await expect(terms.getByText("Quillwort").first()).toBeVisible();
  for (const path of ["options.html", "popup.html", "welcome.html"]) {
    const page = await own(extension, path);
    await expect(page.getByRole("main").first()).toBeVisible();
  }
}

test("whatever the reader does, no part of the extension asks for anything but its own files", async ({
  server,
  watched,
}) => {
  test.setTimeout(300_000);
  const { extension, proxy, log } = watched;
  await readAndKeep(extension, server.origin);
  await useTheLibrary(extension);
  await lookAround(extension);
  await useOptionsAndPopup(extension);
  const root = `chrome-extension://${extension.extensionId}/`;
  const ours = log.requests.filter(({ of, url }) => of.startsWith(root) || !url.startsWith(server.origin));
  const outside = ours.filter(
    ({ url }) => ![root, "blob:chrome-extension:", "data:"].some((own) => url.startsWith(own)),
  );
  expect(outside.filter(({ url }) => !url.startsWith("chrome://"))).toEqual([]);
  expect(log.targets.some((each) => each.startsWith(`service_worker ${root}`))).toBe(true);
  expect(log.targets.some((each) => each.startsWith(`worker ${root}`))).toBe(true);

  // That proxy and log do see what is sent, and that the extension could not send if it tried.
  const ask = (from: string) => fetch(`http://${from}.invalid/`).then(String, () => "refused");
  const page = await extension.context.newPage();
  await page.goto(`${server.origin}/empty.html`);
  await page.evaluate(ask, "page");
  expect(await extension.worker.evaluate(ask, "worker")).toBe("refused");
  expect(await (await own(extension, "library.html")).evaluate(ask, "library")).toBe("refused");
  expect(proxy.asked()).toEqual(["http://page.invalid/"]);
  expect(log.requests.map(({ url }) => url)).toContain("http://page.invalid/");
  figure(
    "requests of the extension to others",
    `0, of ${log.requests.length} seen on ${log.targets.length} targets`,
  );
});
