import { type BodyNode, bodyText } from "../../lib/article/article-body";
import type { KeptText } from "../../lib/highlights/kept-text";
import type { LaunchedExtension } from "../browser/launch";

/** All texts in the database, read by itself and not through the extension's own code. */
export async function keptTexts({ context, extensionId }: LaunchedExtension): Promise<KeptText[]> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/manifest.json`);
  const rows = await page.evaluate(
    () =>
      new Promise<KeptText[]>((resolve, reject) => {
        const opening = indexedDB.open("termlight");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction("texts").objectStore("texts").getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result);
          };
        };
      }),
  );
  await page.close();
  return rows;
}

/** The plain texts of those that are kept. */
export async function keptWords(extension: LaunchedExtension): Promise<string[]> {
  return (await keptTexts(extension)).flatMap(({ body }) => (body ? [bodyText(body)] : []));
}

/** The tags that occur in a kept article, each once, sorted. */
export function tagsIn(nodes: readonly BodyNode[]): string[] {
  const tags = nodes.flatMap((node) =>
    typeof node === "string" ? [] : [node.tag, ...tagsIn(node.children ?? [])],
  );
  return [...new Set(tags)].sort();
}
