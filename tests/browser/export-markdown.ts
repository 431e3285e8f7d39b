import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import type { MessageKey } from "../../components/translate";
import type { LaunchedExtension } from "./launch";

/** Has the library written as Markdown, by its own menu, and returns what the file holds. */
export async function exportMarkdown({ context, extensionId }: LaunchedExtension): Promise<string> {
  const library = await context.newPage();
  await library.goto(`chrome-extension://${extensionId}/library.html`);
  const press = async (key: MessageKey, ...parts: string[]): Promise<void> => {
    const name = await message(library, key, parts);
    await library.getByRole("banner").getByRole("button", { name }).click();
  };
  await press("export_everything");
  const download = library.waitForEvent("download");
  await press("export_file", await message(library, "export_format_markdown", []));
  const text = await readFile(await (await download).path(), "utf8");
  await library.close();
  return text;
}

/** The interface's own words, in whatever language the browser is. */
function message(page: Page, key: MessageKey, parts: string[]): Promise<string> {
  return page.evaluate(({ name, values }) => chrome.i18n.getMessage(name, values), {
    name: key,
    values: parts,
  });
}
