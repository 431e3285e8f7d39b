import type { ArticleDraft } from "@/lib/highlights/article";
import type { HighlightDraft } from "@/lib/highlights/highlight";
import { saveHighlight } from "@/lib/store/highlight-store";
import { sampleArticleDraft, sampleDraft, sampleId } from "../highlights/sample-highlight";
import type { FreshStore } from "./fresh-store";

/** An article with the highlights that are kept on it. */
export type Shelf = [article: Partial<ArticleDraft>, ...highlights: Partial<HighlightDraft>[]];

/** Keeps articles one after the other, a second apart; highlights get the ids 1, 2, 3 … over all of them. */
export async function fill(store: FreshStore, ...shelves: Shelf[]): Promise<void> {
  let id = 0;
  for (const [index, [article, ...highlights]] of shelves.entries()) {
    const draft = sampleArticleDraft({ url: `https://example.org/${index}`, ...article });
    for (const changes of highlights) {
      id += 1;
      await saveHighlight(store, sampleDraft({ id: sampleId(id), ...changes }), draft);
    }
    store.clock.time += 1000;
  }
}
