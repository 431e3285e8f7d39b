import { uuidv7 } from "uuidv7";
import { definitionLanguage } from "@/components/language-tag";
import type { OwnTermFormDraft } from "@/components/OwnTermForm";
import { t } from "@/components/translate";
import type { Term } from "@/lib/glossary/term";
import type { ArticleTerm } from "@/lib/mentions/mention";
import { sendToBackground } from "@/lib/messages/send";
import type { OwnTermFields } from "@/lib/own-terms/own-term";
import { OWN_TERM_LIMITS } from "@/lib/own-terms/own-term-faults";
import { errorText } from "./error-text";
import { isArticleTerm } from "./mention-layer";
import { type Anchor, anchorAtRange } from "./overlay/anchor";
import type { Overlay } from "./overlay/overlay";

/** What is wanted of the page. */
export interface OwnTermControllerOptions {
  window: Window;
  overlay: Overlay;
  /** Key and title of the page that is open now. */
  page(): { key: string; title: string };
  signal: AbortSignal;
}

/** A form that was opened, and what it is about. */
interface OpenForm {
  /** Chosen once: however often the term is sent, it is stored once. */
  id: string;
  anchor: Anchor;
  /** What the form began with. */
  begun: OwnTermFormDraft;
  /** What is written in it now. */
  draft: OwnTermFormDraft;
  isSelectionTooLong: boolean;
  /** Whether its term is being stored. */
  isBusy: boolean;
}

/**
 * What the reader decides about terms: not this one, here or anywhere, and one of their own. All of it can be taken
 * back at once. The background tells every page when it is stored, this one too: so the mentions come and go.
 */
export class OwnTermController {
  readonly #options: OwnTermControllerOptions;

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

  /**
   * Opens the form for a term of the reader's own, beside the passage that names it.
   *
   * @param words the passage as it is seen, its lines apart.
   */
  open(range: Range, words: string): void {
    const text = words.trim().replace(/\s+/g, " ");
    const isSelectionTooLong = text.length > OWN_TERM_LIMITS.name;
    const name = isSelectionTooLong ? "" : text;
    const begun = { name, aliases: [], definition: "", language: null };
    const anchor = anchorAtRange(range, "last");
    this.#show({ id: uuidv7(), anchor, begun, draft: begun, isSelectionTooLong, isBusy: false }, null);
  }

  #show(form: OpenForm, error: string | null): void {
    const { overlay } = this.#options;
    overlay.show({
      mode: "own-term",
      id: form.id,
      anchor: form.anchor,
      holdsWords: () => holdsWords(form),
      onClosed: () => this.#onClosed(form),
      props: {
        draft: form.draft,
        isSelectionTooLong: form.isSelectionTooLong,
        busy: form.isBusy,
        error,
        onWrite: (draft) => {
          form.draft = draft;
          this.#guard(form);
        },
        onSave: (term) => void this.#save(term, form),
        onCancel: () => overlay.hide(),
      },
    });
    // Last: another form may have been closed for it, which guards nothing any more.
    this.#guard(form);
  }

  /** Something else may have taken its place meanwhile. */
  #hide({ id }: OpenForm): void {
    const { overlay } = this.#options;
    if (overlay.view.mode === "own-term" && overlay.view.id === id) overlay.hide();
  }

  /** However the form went, what was written in it can be had back. */
  #onClosed(form: OpenForm): void {
    this.#guard(null);
    if (holdsWords(form)) this.#say(t("own_discarded"), async () => this.#show(form, null));
  }

  /** While an open form holds words, the browser asks before the page is left. */
  #guard(form: OpenForm | null): void {
    const { window, signal } = this.#options;
    // Listening for nothing would keep pages out of some browsers' back/forward cache.
    if (form && holdsWords(form)) window.addEventListener("beforeunload", stay, { signal });
    else window.removeEventListener("beforeunload", stay);
  }

  async #save(term: OwnTermFields, form: OpenForm): Promise<void> {
    if (form.isBusy) return;
    form.isBusy = true;
    this.#show(form, null);
    try {
      const { id } = form;
      const stored = await sendToBackground("own-term/save", { term: { ...term, id } });
      form.draft = form.begun;
      this.#hide(form);
      this.#say(t("page_term_added", stored.term.name[term.language]), () =>
        sendToBackground("own-term/delete", { id }),
      );
    } catch (error) {
      form.isBusy = false;
      this.#show(form, errorText(error));
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

function stay(event: Event): void {
  event.preventDefault();
}

function holdsWords({ begun, draft }: OpenForm): boolean {
  return JSON.stringify(draft) !== JSON.stringify(begun);
}
