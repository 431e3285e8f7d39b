import type { ArticleBody } from "@/lib/article/article-body";
import type { Stamp } from "./highlight";

/** The text of an article with highlights, kept to be read when its page is gone. One database row each. */
export interface KeptText {
  /** Of its article, see `page-key.ts`. */
  pageKey: string;
  /** `null` where the reader took it away: it is not kept again. */
  body: ArticleBody | null;
  /** See `textDigest`; of the page's own text when it was kept, `""` where the reader took it away. */
  digest: string;
  /** Ms since the epoch. */
  keptAt: number;
  /** Of its last change. */
  stamp: Stamp;
}

/** What a page is told of the text that is kept of it. */
export interface TextState {
  /** Whether its text is to be kept where it has highlights. */
  wanted: boolean;
  /** See {@link KeptText}; `""` where none is kept. */
  digest: string;
}
