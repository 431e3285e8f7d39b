import type { Span } from "@/lib/mentions/mention";

/** Props of {@link MarkedText}. */
export interface MarkedTextProps {
  text: string;
  /** Sorted, without overlaps; UTF-16 offsets into `text`. */
  marks: readonly Span[];
}

/** A text with stretches of it marked. Whatever the text holds, it is shown as text. */
export function MarkedText({ text, marks }: MarkedTextProps) {
  let from = 0;
  const parts = marks.flatMap(({ start, end }) => {
    const before = text.slice(from, start);
    from = end;
    return [before, <mark key={start}>{text.slice(start, end)}</mark>];
  });
  return (
    <>
      {parts}
      {text.slice(from)}
    </>
  );
}
