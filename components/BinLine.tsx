import { useRef, useState } from "preact/hooks";
import type { Highlight } from "@/lib/highlights/highlight";
import { focusNextRow } from "./focus-next-row";
import { formatTime } from "./format-time";
import { markStyle } from "./Swatch";
import { t } from "./translate";
import "./BinLine.css";

/** So much of a passage is shown, UTF-16 units: more than its four lines hold. */
const SHOWN = 800;

/** Props of {@link BinLine}. */
export interface BinLineProps {
  highlight: Highlight;
  /** The title of its article. */
  title: string;
  /** When it will be cleared away by itself, ms since the epoch. */
  goesAt: number;
  /** Where it stands in the bin, from 1, and how many there are. */
  place: { position: number; count: number };
  /** Measures the list item. */
  measured(element: Element | null): void;
  onRestore(): void;
  onDeleteForGood(): void;
}

/** A deleted highlight: what it was, and the ways out of the bin. The one that cannot be taken back asks once more. */
export function BinLine(props: BinLineProps) {
  const { highlight, place, measured } = props;
  return (
    <li class="tl-bin-item" ref={measured} aria-posinset={place.position} aria-setsize={place.count}>
      <div class="tl-bin-line" style={markStyle(highlight.color)}>
        <blockquote class="tl-bin-quote" lang="" dir="auto">
          {highlight.quote.slice(0, SHOWN)}
        </blockquote>
        {highlight.note !== "" && (
          <p class="tl-bin-note" lang="" dir="auto">
            {highlight.note}
          </p>
        )}
        <Foot {...props} />
      </div>
    </li>
  );
}

function Foot({ title, goesAt, onRestore, onDeleteForGood }: BinLineProps) {
  const [asks, setAsks] = useState(false);
  const foot = useRef<HTMLDivElement>(null);
  const leave = (run: () => void): void => {
    focusNextRow(foot.current?.closest("li") ?? null);
    run();
  };
  return (
    <div class="tl-bin-foot" ref={foot}>
      <span class="tl-bin-about">
        <bdi lang="">{title}</bdi> <time>{t("bin_goes", formatTime(goesAt, "day"))}</time>
      </span>
      {asks ? (
        <>
          <button type="button" class="tl-quiet-button" onClick={() => setAsks(false)}>
            {t("bin_keep")}
          </button>
          <button type="button" class="tl-button tl-bin-danger" onClick={() => leave(onDeleteForGood)}>
            {t("bin_really_delete")}
          </button>
        </>
      ) : (
        <>
          <button type="button" class="tl-quiet-button" onClick={() => setAsks(true)}>
            {t("bin_delete")}
          </button>
          <button type="button" class="tl-button" onClick={() => leave(onRestore)}>
            {t("bin_restore")}
          </button>
        </>
      )}
    </div>
  );
}
