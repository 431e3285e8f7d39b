import { countText } from "@/components/count-text";
import "./LongList.css";

/** More than so many are shown on request, and never more than so many. */
const OPEN_UP_TO = 6;
const MOST_SHOWN = 500;

/** Props of {@link LongList}. */
export interface LongListProps {
  title: string;
  /** Each with names of the reader's in it, in whatever language. */
  lines: readonly string[];
}

/** A list that may be of any length, under a title that folds it. */
export function LongList({ title, lines }: LongListProps) {
  return (
    <details class="tl-long-list" open={lines.length <= OPEN_UP_TO}>
      <summary>{title}</summary>
      <ul>
        {lines.slice(0, MOST_SHOWN).map((line, index) => (
          <li key={index}>{line}</li>
        ))}
        {lines.length > MOST_SHOWN && <li>{countText("import_more", lines.length - MOST_SHOWN)}</li>}
      </ul>
    </details>
  );
}
