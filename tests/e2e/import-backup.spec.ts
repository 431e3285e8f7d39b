import { writeBackup } from "../lib/exchange/write-backup";
import { download } from "./download";
import { expect, test } from "./fixtures";
import { choose, file, openImport } from "./import-dialog";
import { emptyBackup, sampleItem } from "./import-files";
import { keepPassage } from "./keep-passage";
import { keptWords } from "./kept-texts";

test("an encrypted backup wants its passphrase, and brings settings and bin with it", async ({
  openExtensionPage,
}) => {
  const data = { ...emptyBackup(), settings: { basicTerms: true } };
  const { article, highlights } = sampleItem();
  data.articles.push(article);
  data.highlights.push(...highlights);
  const text = await writeBackup(data, { now: Date.UTC(2025, 3, 4), passphrase: "correct horse" });
  const library = await openExtensionPage("library.html");
  const dialog = await openImport(library);
  await choose(dialog, file(text));
  const passphrase = dialog.getByLabel("Passphrase");
  await expect(passphrase).toBeFocused();
  await passphrase.fill("wrong");
  await passphrase.press("Enter");
  await expect(dialog.getByText("This passphrase does not open it.")).toBeVisible();
  await passphrase.fill("correct horse");
  await passphrase.press("Enter");
  await expect(dialog.getByText("backup from Termlight")).toBeVisible();
  await dialog.getByRole("button", { name: `Import ${highlights.length} highlights` }).click();
  await expect(dialog.getByText("Imported.")).toBeVisible();
  await expect(library.locator("blockquote")).toHaveCount(1);
  await expect(library.getByRole("link", { name: "Bin 1 highlight" })).toBeVisible();
  const settings = await library.evaluate(() => chrome.storage.local.get("settings.basicTerms"));
  expect(settings).toEqual({ "settings.basicTerms": true });
  await dialog.getByRole("button", { name: "Undo this import" }).click();
  await expect(dialog.getByText("The import was undone.")).toBeVisible();
  await expect
    .poll(() => library.evaluate(() => chrome.storage.local.get("settings.basicTerms")))
    .toEqual({ "settings.basicTerms": false });
});

for (const passphrase of ["", "correct horse"]) {
  const kind = passphrase === "" ? "a backup" : "a backup behind a passphrase";
  test(`${kind} brings the texts back`, async ({ extension, openPage, openExtensionPage }) => {
    await keepPassage(await openPage("article-en.html"), "#quote", "answers sooner");
    await expect.poll(() => keptWords(extension)).toHaveLength(1);
    const options = await openExtensionPage("options.html#backup");
    await options.getByLabel("Passphrase", { exact: true }).fill(passphrase);
    if (passphrase !== "") await options.getByLabel("Passphrase again").fill(passphrase);
    const { text } = await download(options, options.getByRole("button", { name: "Save a backup" }));
    const told = passphrase === "" ? { counts: { texts: 1 } } : { ciphertext: [expect.any(String)] };
    expect(JSON.parse(text)).toMatchObject({ version: 3, ...told });
    const library = await openExtensionPage("library.html");
    await library.getByRole("link", { name: "Why long prompts are getting cheaper" }).click();
    await expect(library.locator(".tl-article")).toBeVisible();
    await library.getByRole("button", { name: "Remove the text" }).click();
    await library.getByRole("link", { name: "Library" }).click();
    await library.getByRole("button", { name: "Import…" }).click();
    const dialog = library.getByRole("dialog");
    const file = { name: "backup.json", mimeType: "application/json", buffer: Buffer.from(text) };
    await dialog.locator("input[type=file]").setInputFiles([file]);
    if (passphrase !== "") {
      await dialog.getByLabel("Passphrase").fill(passphrase);
      await dialog.getByRole("button", { name: "Open" }).click();
    }
    await dialog.getByRole("radio", { name: /Take the file/ }).check();
    await dialog.getByRole("button", { name: /^Import/ }).click();
    await expect(dialog.getByText(/^Imported/)).toBeVisible();
    await expect.poll(() => keptWords(extension)).toEqual([expect.stringContaining("four times the work")]);
  });
}
