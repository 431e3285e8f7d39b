import type { CompiledGlossary } from "@/lib/glossary/compiled-glossary";
import type { Span } from "@/lib/mentions/mention";
import { tag } from "@/lib/mentions/tag";

/** What is tagged in `text`, as `surface=termId`. */
export function tagged(
  text: string,
  glossary: CompiledGlossary,
  title = "",
  code: readonly Span[] = [],
): string[] {
  return tag({ title, text, code }, glossary).map(
    ({ start, end, termId }) => `${text.slice(start, end)}=${termId}`,
  );
}
