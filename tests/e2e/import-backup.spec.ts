import { writeBackup } from "../lib/exchange/write-backup";
import { expect, test } from "./fixtures";
import { choose, file, openImport } from "./import-dialog";
import { emptyBackup, sampleItem } from "./import-files";

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
