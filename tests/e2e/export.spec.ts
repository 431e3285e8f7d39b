import type { Locator, Page } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import type { ExportFormatId } from "@/lib/exchange/formats";
import { download } from "./download";
import { expect, test } from "./fixtures";
import { keepPassage } from "./keep-passage";
import { problems } from "./problems";

test.beforeEach(async ({ openPage }) => {
  await keepPassage(await openPage("article-en.html"), "#quote", "answers sooner", "green");
  await keepPassage(await openPage("article-zh.html"), "#cache", "显存和带宽就越紧张");
});

const ENGLISH = "Why long prompts are getting cheaper";
const CHINESE = "稀疏注意力：让长文本不再昂贵";

/** A format as the dialog offers it, and what its file must look like. */
interface ExpectedFile {
  label: string;
  name: RegExp;
  holds: (string | RegExp)[];
}

/** Every format that there is, in the order in which they are offered. */
const FILES: Record<ExportFormatId, ExpectedFile> = {
  markdown: {
    label: "Markdown",
    name: /\.md$/,
    holds: [/^---\ntitle: "Termlight"/, `# ${ENGLISH}`, "> 显存和带宽就越紧张"],
  },
  html: {
    label: "Web page (HTML)",
    name: /\.html$/,
    holds: ["<!doctype html>", "default-src 'none'", "显存和带宽就越紧张"],
  },
  text: {
    label: "Plain text",
    name: /\.txt$/,
    holds: [new RegExp(`^${CHINESE}$`, "m"), /^answers sooner$/m],
  },
  csv: {
    label: "Table (CSV)",
    name: /\.csv$/,
    holds: [/^\ufeffid,quote,note/, ",answers sooner,", ENGLISH],
  },
  json: {
    label: "JSON",
    name: /\.json$/,
    holds: ['"format": "termlight"', '"answers sooner"'],
  },
  "web-annotation": {
    label: "W3C Web Annotation",
    name: /\.jsonld$/,
    holds: ['"AnnotationCollection"', '"total": 2', '"TextPositionSelector"'],
  },
  hypothesis: {
    label: "Hypothesis",
    name: /\.json$/,
    holds: ['"export_date"', '"exact": "answers sooner"'],
  },
  readwise: {
    label: "Readwise",
    name: /\.csv$/,
    holds: [/^Highlight,Title,Author,URL,Note,Location,Date\r\n/, "answers sooner"],
  },
  anki: {
    label: "Anki cards",
    name: /\.txt$/,
    holds: [/^#separator:tab\n/, "#guid column:1", "\tanswers sooner\t"],
  },
  ris: {
    label: "Zotero (RIS)",
    name: /\.ris$/,
    holds: [/^TY {2}- ELEC\r\n/, "<blockquote>answers sooner</blockquote>"],
  },
};

test("everything is saved in every format by the dialog", async ({ openExtensionPage }) => {
  const library = await openExtensionPage("library.html");
  for (const { label, name, holds } of Object.values(FILES)) {
    const dialog = await openDialog(library);
    const format = dialog.getByLabel("Format");
    await expect(format.locator("option")).toHaveText(Object.values(FILES).map((each) => each.label));
    await format.selectOption({ label });
    const file = await download(library, dialog.getByRole("button", { name: "Save file" }));
    expect(file.name).toMatch(name);
    for (const part of holds)
      expect(file.text, label).toMatch(part instanceof RegExp ? part : literally(part));
    await expect(dialog).toBeHidden();
    await expect(library.getByText(`Saved as “${file.name}”.`)).toBeVisible();
  }
});

test("what is chosen shows in the preview, and what the format has no place for is said", async ({
  openExtensionPage,
}) => {
  const library = await openExtensionPage("library.html");
  const dialog = await openDialog(library);
  const preview = dialog.getByLabel("Preview");
  await expect(preview).toHaveValue(/^---\ntitle: "Termlight"/);
  await expect(dialog.getByRole("status").first()).toHaveText(
    /^Not in this format: tags as you wrote them, /,
  );
  await dialog.getByRole("button", { name: "Logseq" }).click();
  await expect(preview).toHaveValue(/^title:: Termlight\n/);
  await dialog.getByLabel("Format").selectOption({ label: "JSON" });
  await expect(preview).toHaveValue(/^\{\n {2}"format": "termlight"/);
  await expect(dialog.getByText("This format keeps everything.")).toBeVisible();
});

test("each article becomes a file of its own in an archive", async ({ openExtensionPage }) => {
  const library = await openExtensionPage("library.html");
  const dialog = await openDialog(library);
  await dialog.getByRole("button", { name: "One for each article" }).click();
  const { name, bytes } = await download(library, dialog.getByRole("button", { name: "Save file" }));
  expect(name).toMatch(/^termlight-.*\.zip$/);
  const files = Object.entries(unzipSync(bytes)).map(([file, data]) => [file, strFromU8(data)]);
  expect(files.map(([file]) => file)).toEqual(["稀疏注意力：让长文本不再昂贵.md", `${ENGLISH}.md`]);
  expect(files[1]?.[1]).toContain("> answers sooner");
});

test("a template is checked as it is written, shows in the preview, and is there the next time", async ({
  openExtensionPage,
}) => {
  const library = await openExtensionPage("library.html");
  const dialog = await openDialog(library);
  await dialog.getByText("Template", { exact: true }).click();
  const block = dialog.getByLabel("For each highlight");
  await block.fill("* {{quote|line}}\n  {{colour}}");
  await expect(dialog.getByText("Line 2, column 3: there is no word “colour”.")).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Save file" })).toBeDisabled();
  await block.fill("* {{quote|line}} ({{color}})");
  await expect(dialog.getByLabel("Preview")).toHaveValue(/\* answers sooner \(green\)/);
  // The dialog is still open: a window that is closed now loses nothing.
  const settings = () => library.evaluate(async () => JSON.stringify(await chrome.storage.local.get()));
  await expect.poll(settings).toContain("* {{quote|line}}");
  await library.reload();
  await openDialog(library);
  await dialog.getByText("Template", { exact: true }).click();
  await expect(block).toHaveValue("* {{quote|line}} ({{color}})");
  await dialog.getByRole("button", { name: "Back to the usual template" }).click();
  await expect(block).toHaveValue(/^\{\{quote\|quote\}\}/);
});

test("what a search finds is exported alone", async ({ openExtensionPage }) => {
  const library = await openExtensionPage("library.html");
  await library.getByRole("searchbox").fill("稀疏");
  await expect(library.getByRole("article")).toHaveCount(1);
  const dialog = await openDialog(library);
  await expect(dialog.getByLabel("What").locator("option:checked")).toHaveText("What “稀疏” finds");
  const { text } = await download(library, dialog.getByRole("button", { name: "Save file" }));
  expect(text).toContain("显存和带宽就越紧张");
  expect(text).not.toContain("answers sooner");
});

test("highlights that are selected are exported alone", async ({ openExtensionPage }) => {
  const library = await openExtensionPage("library.html");
  await library.getByRole("article", { name: ENGLISH }).getByRole("checkbox", { name: "Select" }).check();
  const bar = library.getByRole("region", { name: "Selected highlights" });
  await expect(bar.getByText("1 selected")).toBeVisible();
  await bar.getByRole("button", { name: "Export" }).click();
  const dialog = library.getByRole("dialog", { name: "Export" });
  await expect(dialog.getByLabel("What").locator("option:checked")).toHaveText("1 selected highlight");
  const { text } = await download(library, dialog.getByRole("button", { name: "Save file" }));
  expect(text).toContain("> answers sooner");
  expect(text).not.toContain("显存");
  await bar.getByRole("button", { name: "Clear the selection" }).click();
  await expect(bar).toBeHidden();
});

test("what takes long shows how far it is, and can be cancelled", async ({ openExtensionPage }) => {
  const library = await openExtensionPage("library.html");
  await library.evaluate(() => {
    const post = Worker.prototype.postMessage;
    // An export that never ends.
    Worker.prototype.postMessage = function postMessage(message: { kind: string }) {
      if (message.kind !== "export") post.call(this, message);
    };
  });
  const dialog = await openDialog(library);
  await dialog.getByRole("button", { name: "Save file" }).click();
  await expect(dialog.getByText("Reading the library…")).toBeVisible();
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(dialog.getByText("Cancelled; nothing was saved.")).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Save file" })).toBeEnabled();
});

test("a short note goes to Obsidian by a link, and the dialog says so", async ({ openExtensionPage }) => {
  const library = await openExtensionPage("library.html");
  const article = library.getByRole("article", { name: ENGLISH });
  await article.getByRole("button", { name: /^Export/ }).click();
  await article.getByRole("button", { name: "More formats…" }).click();
  const dialog = library.getByRole("dialog", { name: "Export" });
  await expect(dialog.getByText("Short enough to open in Obsidian at once.")).toBeVisible();
  await library.evaluate(() => {
    document.addEventListener("click", (event) => event.preventDefault(), true);
    HTMLAnchorElement.prototype.click = function click() {
      document.title = this.href;
    };
  });
  await dialog.getByRole("button", { name: "Open in Obsidian" }).click();
  await expect(library).toHaveTitle(/^obsidian:\/\/new\?name=Why%20long%20prompts.*&content=---%0Atitle/);
});

test("the page is copied as rich text with Markdown's plain text beside it", async ({
  openExtensionPage,
  extension,
}) => {
  await extension.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const library = await openExtensionPage("library.html");
  const dialog = await openDialog(library);
  await dialog.getByLabel("Format").selectOption({ label: "Web page (HTML)" });
  await dialog.getByRole("button", { name: "Copy as rich text" }).click();
  await expect(library.getByText("2 highlights copied.")).toBeVisible();
  const copied = await library.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item!.getType(type)).text();
    return { html: await read("text/html"), plain: await read("text/plain") };
  });
  expect(copied.html).toContain("<blockquote");
  expect(copied.plain).toContain("> answers sooner");
});

test("the popup leads to all formats, for its article", async ({ openPage, openPopup, extension }) => {
  const popup = await openPopup(await openPage("article-en.html"));
  await popup.getByRole("button", { name: "Export this article" }).click();
  const opened = extension.context.waitForEvent("page");
  await popup.getByRole("button", { name: "More formats…" }).click();
  const library = await opened;
  const dialog = library.getByRole("dialog", { name: "Export" });
  await expect(dialog.getByLabel("What").locator("option:checked")).toHaveText(`“${ENGLISH}”`);
  await library.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
});

for (const scheme of ["light", "dark"] as const) {
  test.describe(`in ${scheme} colours`, () => {
    test.use({ scheme });

    test("the dialog has no fault that axe finds", async ({ openExtensionPage }) => {
      const library = await openExtensionPage("library.html");
      const dialog = await openDialog(library);
      await dialog.getByText("Template", { exact: true }).click();
      await expect(dialog.getByLabel("Preview")).toHaveValue(/answers sooner/);
      expect(await problems(library)).toEqual([]);
    });
  });
}

async function openDialog(library: Page): Promise<Locator> {
  const head = library.getByRole("banner");
  await head.getByRole("button", { name: "Export everything" }).click();
  await head.getByRole("button", { name: "More formats…" }).click();
  const dialog = library.getByRole("dialog", { name: "Export" });
  await expect(dialog).toBeVisible();
  return dialog;
}

function literally(text: string): RegExp {
  return new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
}
