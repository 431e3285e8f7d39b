import { jsonFormat } from "@/lib/exchange/json";
import type { ArticleWithHighlights } from "@/lib/highlights/article";
import { saveHighlight } from "@/lib/store/highlight-store";
import { utf8 } from "../exchange/read-bytes";
import { written } from "../exchange/written";
import { sampleArticleDraft, sampleDraft } from "../highlights/sample-highlight";
import type { FreshStore } from "./fresh-store";

/** The library file that own JSON makes of articles. */
export function json(items: ArticleWithHighlights[]): Uint8Array {
  return utf8(written(jsonFormat, items));
}

/** All that a reader can see of a library. */
export async function contents({ db }: FreshStore): Promise<object> {
  const [highlights, articles, ownTerms, mutes, texts] = await Promise.all([
    db.highlights.toArray(),
    db.articles.toArray(),
    db.ownTerms.toArray(),
    db.mutes.toArray(),
    db.texts.toArray(),
  ]);
  return { highlights, articles, ownTerms, mutes, texts };
}

/** Keeps the sample passage once for each draft. */
export async function stored(
  store: FreshStore,
  ...drafts: Parameters<typeof sampleDraft>[0][]
): Promise<void> {
  for (const draft of drafts) await saveHighlight(store, sampleDraft(draft), sampleArticleDraft());
}
