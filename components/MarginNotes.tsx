import { useLayoutEffect, useRef } from "preact/hooks";
import type { Highlight } from "@/lib/highlights/highlight";
import { markStyle } from "./Swatch";
import { t } from "./translate";
import "./MarginNotes.css";

/** A highlight, and where its passage stands in the text beside; `null` where it does not. */
export interface PlacedNote {
  highlight: Highlight;
  range: Range | null;
}

/** Props of {@link MarginNotes}. */
export interface MarginNotesProps {
  window: Window & typeof globalThis;
  /** In the order of the text. */
  highlights: readonly PlacedNote[];
  /** BCP 47 tag of notes and passages, `""` where it is not known. */
  lang: string;
  /** Opens a highlight at its passage. */
  onShow(id: string): void;
}

/** Between two notes that would stand in each other's way, CSS px. */
const GAP = 14;

/**
 * The notes of a text, each beside the passage that it is about where the window is wide enough, else in a list below.
 * Passages that the text does not have are listed last.
 */
export function MarginNotes({ window, highlights, lang, onShow }: MarginNotesProps) {
  const list = useRef<HTMLUListElement>(null);
  const noted = highlights.filter(
    ({ highlight, range }) => range && (highlight.note || highlight.tags.length),
  );
  const missing = highlights.filter(({ range }) => !range);
  useLayoutEffect(() => {
    const place = (): void => placeBeside(list.current, noted);
    place();
    // Type that comes late and windows that change move the text.
    const observer = new window.ResizeObserver(place);
    observer.observe(window.document.body);
    return () => observer.disconnect();
  }, [window, highlights]);
  if (noted.length + missing.length === 0) return null;
  return (
    <aside class="tl-margin" aria-label={t("reading_notes")}>
      {noted.length > 0 && (
        <>
          <h2 class="tl-margin-title tl-margin-notes-title">{t("reading_notes")}</h2>
          <ul class="tl-margin-notes" ref={list}>
            {noted.map(({ highlight }) => (
              <li key={highlight.id}>
                <Note highlight={highlight} lang={lang} onShow={() => onShow(highlight.id)} />
              </li>
            ))}
          </ul>
        </>
      )}
      {missing.length > 0 && (
        <section class="tl-margin-missing">
          <h2 class="tl-margin-title">{t("reading_missing")}</h2>
          <ul>
            {missing.map(({ highlight }) => (
              <li key={highlight.id} class="tl-margin-note" style={markStyle(highlight.color)}>
                <q class="tl-margin-quote" lang={lang}>
                  {highlight.quote}
                </q>
                <NoteText highlight={highlight} lang={lang} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
}

function Note({ highlight, lang, onShow }: { highlight: Highlight; lang: string; onShow(): void }) {
  return (
    <button type="button" class="tl-margin-note" style={markStyle(highlight.color)} onClick={() => onShow()}>
      <q class="tl-margin-quote" lang={lang}>
        {highlight.quote}
      </q>
      <NoteText highlight={highlight} lang={lang} />
    </button>
  );
}

function NoteText({ highlight: { note, tags }, lang }: { highlight: Highlight; lang: string }) {
  return (
    <>
      {note !== "" && (
        <span class="tl-margin-text" lang={lang} dir="auto">
          {note}
        </span>
      )}
      {tags.length > 0 && (
        <span class="tl-margin-tags" lang={lang}>
          {tags.map((tag) => `#${tag}`).join(" ")}
        </span>
      )}
    </>
  );
}

/** Each at the height of its passage, or below the one before. In a list the style sheet passes over it. */
function placeBeside(list: HTMLUListElement | null, notes: readonly PlacedNote[]): void {
  if (!list) return;
  const origin = list.getBoundingClientRect().top;
  const items = [...list.children] as HTMLElement[];
  let free = 0;
  for (const [index, item] of items.entries()) {
    const { top } = notes[index]!.range!.getBoundingClientRect();
    const at = Math.max(free, top - origin);
    item.style.top = `${at}px`;
    free = at + item.offsetHeight + GAP;
  }
  list.style.setProperty("--tl-margin-height", `${free}px`);
}
