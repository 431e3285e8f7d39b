import type { Bilingual } from "@/lib/glossary/term";
import type { TagReply } from "@/lib/messages/protocol";
import { runInSlices } from "@/lib/page-text/time-slices";
import type { Density } from "@/lib/settings/settings";
import { MentionLayer } from "./mention-layer";
import type { Reading } from "./page-reader";
import type { PageRecord } from "./page-record";
import { tagArticle } from "./tag-article";

/** What a page goes by. */
type PageKeys = Pick<PageRecord, "key" | "formerKeys">;

/** The mentions of a page's article: asked of the tagger once for each text, and shown. */
export class ArticleMentions {
  readonly layer: MentionLayer;
  readonly #signal: AbortSignal;
  #tagging: { text: string; reply: TagReply } | null = null;
  /** How often the tagger has answered. */
  #taggings = 0;

  constructor(window: Window & typeof globalThis, signal: AbortSignal) {
    this.layer = new MentionLayer(window, signal);
    this.#signal = signal;
  }

  /** Names of the terms that the article's terms are related to. */
  get relatedNames(): Record<string, Bilingual> {
    return this.#tagging?.reply.relatedNames ?? {};
  }

  /** Changes when the tagger was asked anew. */
  get tagging(): number {
    return this.#taggings;
  }

  /** The tagger is asked again, although the text be the same. */
  forget(): void {
    this.#tagging = null;
  }

  /** Shows the mentions of the article as it was read; none where there is none. */
  async show(
    { article, articleText }: Reading,
    { key, formerKeys }: PageKeys,
    density: Density,
  ): Promise<void> {
    if (!article || articleText.text === "") {
      this.forget();
      return runInSlices(this.layer.clear(), this.#signal);
    }
    const { text } = articleText;
    if (this.#tagging?.text !== text) {
      const about = { pageKey: key, formerKeys, title: article.title };
      const reply = await tagArticle(about, articleText, this.#signal);
      this.#signal.throwIfAborted();
      this.#tagging = { text, reply };
      this.#taggings += 1;
    }
    return runInSlices(this.layer.show(articleText, this.#tagging.reply, density), this.#signal);
  }
}
