import type { Highlight } from "@/lib/highlights/highlight";
import type { Span } from "@/lib/mentions/mention";
import { MarkedText } from "./MarkedText";
import { markStyle } from "./Swatch";
import { t } from "./translate";
import "./HighlightLine.css";

/** Props of {@link HighlightLine}. */
export interface HighlightLineProps {
  highlight: Highlight;
  /** What stood around the passage, where the page no longer has it. */
  lostFrom?: { before: string; after: string } | null;
  /** Where to go: an address, something to do, or `null` for nowhere. */
  target: string | (() => void) | null;
  /** What of a text to mark. */
  find?: ((text: string) => Span[]) | undefined;
  /** BCP 47, `""` where it is not known. */
  lang: string;
}

/** A highlight in little: its colour, the beginnings of passage and note, its tags. The whole of it leads to its place. */
export function HighlightLine(props: HighlightLineProps) {
  const { highlight, target } = props;
  const content = <LineContent {...props} />;
  const look = { class: "tl-line", style: markStyle(highlight.color) };
  if (typeof target === "function") {
    return (
      <button type="button" {...look} onClick={() => target()}>
        {content}
      </button>
    );
  }
  if (target === null) return <div {...look}>{content}</div>;
  return (
    <a {...look} href={target} target="_blank" rel="noopener noreferrer">
      {content}
    </a>
  );
}

function LineContent({ highlight, lostFrom = null, find = () => [], lang }: HighlightLineProps) {
  const { quote, note, tags } = highlight;
  return (
    <>
      <span class="tl-line-quote" lang={lang}>
        {lostFrom && <span class="tl-line-context">{lostFrom.before}</span>}
        <MarkedText text={quote} marks={find(quote)} />
        {lostFrom && <span class="tl-line-context">{lostFrom.after}</span>}
      </span>
      {lostFrom && <span class="tl-line-orphan">{t("popup_orphan")}</span>}
      {note !== "" && (
        <span class="tl-line-note" lang="">
          <MarkedText text={note} marks={find(note)} />
        </span>
      )}
      {tags.length > 0 && (
        <span class="tl-line-tags" lang="">
          {tags.map((tag) => (
            <span key={tag}>
              <MarkedText text={`#${tag}`} marks={find(`#${tag}`)} />
            </span>
          ))}
        </span>
      )}
    </>
  );
}
