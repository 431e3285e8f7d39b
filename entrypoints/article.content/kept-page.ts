import type { ExtractedArticle } from "@/lib/article/article";
import type { ArticleDraft } from "@/lib/highlights/article";
import type { HighlightLayer } from "./highlight-layer";

/**
 * An article that is read from what was kept of it, in a page of the extension's own. That page's address says nothing of
 * it, and what stands around the article is nobody's text.
 */
export interface KeptPage {
  draft: ArticleDraft;
  article: ExtractedArticle;
  /** What the article was rendered into, and nothing else. */
  root: HTMLElement;
  /** Called when its highlights stand where they are now. */
  onPlaced(highlights: HighlightLayer): void;
}

/** The element whose text is read: a page's own is all of it. */
export function textRoot({ document }: Window, kept: KeptPage | null): HTMLElement {
  return kept?.root ?? document.body;
}
