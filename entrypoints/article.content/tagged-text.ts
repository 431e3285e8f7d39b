import type { TagReply } from "@/lib/messages/protocol";
import type { PageText } from "@/lib/page-text/page-text";
import { tagArticle } from "./tag-article";

/** What the tagger said of an article's text, as long as that is the same: asked once for each text. */
export class TaggedText {
  #tagging: { text: string; reply: TagReply } | null = null;

  get reply(): TagReply | null {
    return this.#tagging?.reply ?? null;
  }

  /** The next one to ask is answered by the tagger. */
  forget(): void {
    this.#tagging = null;
  }

  /** The mentions of a text, see {@link tagArticle}. */
  async ask(
    about: { pageKey: string; title: string },
    articleText: PageText,
    signal: AbortSignal,
  ): Promise<TagReply> {
    const { text } = articleText;
    if (this.#tagging?.text === text) return this.#tagging.reply;
    const reply = await tagArticle(about, articleText, signal);
    signal.throwIfAborted();
    this.#tagging = { text, reply };
    return reply;
  }
}
