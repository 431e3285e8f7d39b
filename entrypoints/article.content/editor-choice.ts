import type { HighlightEditorProps } from "@/components/HighlightEditor";
import type { Highlight } from "@/lib/highlights/highlight";
import type { Point } from "./box";

/** The highlights among which the reader can choose where several overlap, and where they were opened. */
export interface EditorChoice {
  ids: readonly string[];
  at: Point | undefined;
}

/** The choice as the editor of the highlight `id` offers it; `null` where there is none. */
export function offeredChoice(
  { ids, at }: EditorChoice,
  id: string,
  find: (id: string) => Highlight | undefined,
  open: (highlight: Highlight, options: { at: Point | undefined; among: readonly string[] }) => void,
): HighlightEditorProps["choice"] {
  const index = ids.indexOf(id);
  if (ids.length < 2 || index < 0) return null;
  const next = find(ids[(index + 1) % ids.length]!);
  if (!next) return null;
  return { index, count: ids.length, onNext: () => open(next, { at, among: ids }) };
}
