import { useState } from "preact/hooks";
import type { Span } from "@/lib/mentions/mention";
import { countText } from "./count-text";
import { MarkedText } from "./MarkedText";

/** So much of a text is shown at first, UTF-16 units: a page and a half. An import can hold a book as one passage. */
const SHOWN = 3_000;
/** A text that is only this much longer is shown whole. */
const SLACK = 500;

/** Props of {@link ClippedText}. */
export interface ClippedTextProps {
  text: string;
  /** What of a text to mark. */
  find(text: string): readonly Span[];
}

/** A text with what was found marked; of a very long one the beginning, and all of it on request. */
export function ClippedText({ text, find }: ClippedTextProps) {
  const [all, setAll] = useState(false);
  const isShort = all || text.length <= SHOWN + SLACK;
  // Not inside a surrogate pair.
  const shown = isShort ? text : text.slice(0, SHOWN).replace(/[\ud800-\udbff]$/, "");
  return (
    <>
      <MarkedText text={shown} marks={find(shown)} />
      {!isShort && (
        <>
          {"… "}
          <button type="button" class="tl-text-button" onClick={() => setAll(true)}>
            {countText("library_show_whole", text.length)}
          </button>
        </>
      )}
    </>
  );
}
