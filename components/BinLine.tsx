import { useState } from "preact/hooks";
import type { Highlight } from "@/lib/highlights/highlight";
import { formatTime } from "./format-time";
import { markStyle } from "./Swatch";
import { t } from "./translate";
import "./BinLine.css";

/** Props of {@link BinLine}. */
export interface BinLineProps {
  highlight: Highlight;
  /** The title of its article. */
  title: string;
  /** When it will be cleared away by itself, ms since the epoch. */
  goesAt: number;
  onRestore(): void;
  onDeleteForGood(): void;
}

/** A deleted highlight: what it was, and the ways out of the bin. The one that cannot be taken back asks once more. */
export function BinLine({ highlight, title, goesAt, onRestore, onDeleteForGood }: BinLineProps) {
  const [asks, setAsks] = useState(false);
  return (
    <li class="tl-bin-line" style={markStyle(highlight.color)}>
      <blockquote class="tl-bin-quote" lang="">
        {highlight.quote}
      </blockquote>
      {highlight.note !== "" && (
        <p class="tl-bin-note" lang="">
          {highlight.note}
        </p>
      )}
      <div class="tl-bin-foot">
        <span class="tl-bin-about">
          <span lang="">{title}</span> <time>{t("bin_goes", formatTime(goesAt, "day"))}</time>
        </span>
        {asks ? (
          <>
            <button type="button" class="tl-quiet-button" onClick={() => setAsks(false)}>
              {t("bin_keep")}
            </button>
            <button type="button" class="tl-button tl-bin-danger" onClick={() => onDeleteForGood()}>
              {t("bin_really_delete")}
            </button>
          </>
        ) : (
          <>
            <button type="button" class="tl-quiet-button" onClick={() => setAsks(true)}>
              {t("bin_delete")}
            </button>
            <button type="button" class="tl-button" onClick={() => onRestore()}>
              {t("bin_restore")}
            </button>
          </>
        )}
      </div>
    </li>
  );
}
