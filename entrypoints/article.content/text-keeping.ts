import { mayReplace, textDigest } from "@/lib/article/text-digest";
import type { TextState } from "@/lib/highlights/kept-text";
import { sendToBackground } from "@/lib/messages/send";
import { runInSlices } from "@/lib/page-text/time-slices";
import type { Reading } from "./page-reader";
import { sendInPieces } from "./send-in-pieces";

/** Has the text of a page's article kept, once for each version of it. */
export class TextKeeping {
  readonly #signal: AbortSignal;
  readonly #send: typeof sendToBackground;
  /** The text that was looked at last: most readings of a page find the same. */
  #seen = "";
  /** Of the text that is kept, as far as is known here. */
  #kept: string | null = null;

  /** @param send how a message gets to the background. */
  constructor(signal: AbortSignal, send: typeof sendToBackground = sendToBackground) {
    this.#signal = signal;
    this.#send = send;
  }

  /**
   * Looks at a reading of a page that has highlights, and sends it where it is not what is kept.
   *
   * @throws as `sendToBackground`; the signal's reason when aborted.
   */
  async look({ article, articleText }: Reading, pageKey: string, state: TextState): Promise<void> {
    const { text } = articleText;
    if (!article || !state.wanted || text === "" || text === this.#seen) return;
    this.#seen = text;
    const digest = textDigest(text);
    const kept = this.#kept ?? state.digest;
    if (digest === kept || !mayReplace(text.length, Number.parseInt(kept, 10) || 0)) return;
    const body = await runInSlices(article.bodyOf(articleText), this.#signal);
    const send = (json: string, earlier: { textId: number; length: number } | null) =>
      this.#send("text/keep", { pageKey, digest, json, earlier });
    const reply = await sendInPieces(JSON.stringify(body), send, this.#signal, this.#send);
    if (reply.kept) this.#kept = digest;
  }

  /** The next reading is looked at although it be the same: there was nothing to keep it for. */
  forget(): void {
    this.#seen = "";
  }
}
