import { uuidv7 } from "uuidv7";
import { definitionLanguage } from "@/components/language-tag";
import { t } from "@/components/translate";
import type { Term } from "@/lib/glossary/term";
import type { ArticleTerm } from "@/lib/mentions/mention";
import { sendToBackground } from "@/lib/messages/send";
import type { OwnTermDraft } from "@/lib/own-terms/own-term";
import { errorText } from "./error-text";
import { isArticleTerm } from "./mention-layer";
import { type Anchor, anchorAtRange } from "./overlay/anchor";
import type { Overlay } from "./overlay/overlay";

/** The longest selection that is taken over as a name, UTF-16 units. */
const MAX_NAME = 80;
const HAN = /\p{Script=Han}/u;

/** What is wanted of the page. */
export interface OwnTermControllerOptions {
  overlay: Overlay;
  /** Key and title of the page that is open now. */
  page(): { key: string; title: string };
}

/**
 * What the reader decides about terms: not this one, here or anywhere, and one of their own. All of it can be taken
 * back at once. The background tells every page when it is stored, this one too: so the mentions come and go.
 */
export class OwnTermController {
  readonly #options: OwnTermControllerOptions;
  #busy = false;

  constructor(options: OwnTermControllerOptions) {
    this.#options = options;
  }

  /** Takes a term off this article, or off all of them. */
  async mute(term: Term | ArticleTerm, where: "here" | "everywhere"): Promise<void> {
    const page = where === "here" ? this.#options.page() : null;
    const mute = { termId: term.id, pageKey: page?.key ?? null };
    const words = where === "here" ? "page_muted_here" : "page_muted";
    const name = isArticleTerm(term) ? term.short : term.name[definitionLanguage()];
    await this.#orSay(async () => {
      await sendToBackground("term/mute", { ...mute, title: page?.title ?? "" });
      this.#say(t(words, name), () => sendToBackground("term/unmute", mute));
    });
  }

  /** Opens the form for a term of the reader's own, beside the passage that gives its name. */
  open(range: Range): void {
    const text = range.toString().trim().replace(/\s+/g, " ");
    this.#show(anchorAtRange(range, "last"), text.length <= MAX_NAME ? text : "", null);
  }

  #show(anchor: Anchor, name: string, error: string | null): void {
    const { overlay } = this.#options;
    overlay.show({
      mode: "own-term",
      anchor,
      props: {
        name,
        busy: this.#busy,
        error,
        onSave: (term) => void this.#save(term, anchor),
        onCancel: () => overlay.hide(),
      },
    });
  }

  async #save(written: { name: string; definition: string }, anchor: Anchor): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.#show(anchor, written.name, null);
    const language = HAN.test(written.definition) ? "zh" : "en";
    try {
      const draft: OwnTermDraft = { ...written, id: uuidv7(), aliases: [], language };
      const { term } = await sendToBackground("own-term/save", { term: draft });
      this.#options.overlay.hide();
      this.#say(t("page_term_added", term.name[language]), () =>
        sendToBackground("own-term/delete", { id: term.id }),
      );
    } catch (error) {
      this.#busy = false;
      this.#show(anchor, written.name, errorText(error));
    } finally {
      this.#busy = false;
    }
  }

  #say(message: string, undo: () => Promise<unknown>): void {
    const { overlay } = this.#options;
    const run = (): void => {
      overlay.unsay();
      void this.#orSay(undo);
    };
    overlay.say(message, { action: { label: t("page_undo"), run } });
  }

  async #orSay(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#options.overlay.say(errorText(error), { tone: "error" });
    }
  }
}
