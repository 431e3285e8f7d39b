import type { TextSpan } from "@/lib/page-text/page-text";

/** What ends a sentence, in either language, and the break between two blocks. */
const SENTENCE_END = /[.!?]\s|[。！？\n]/g;
/** No more of the text is quoted on one side of the definition, UTF-16 units. */
const MAX_SIDE = 160;

/** The sentence of an article in which something is defined. */
export interface DefinitionSentence {
  before: string;
  defined: string;
  after: string;
}

/**
 * The sentence around a definition, in three parts; a side that is very long is cut, with an ellipsis.
 *
 * @param text the article's.
 * @param span where the definition stands in it.
 */
export function definitionSentence(text: string, { start, end }: TextSpan): DefinitionSentence {
  const from = Math.max(0, start - MAX_SIDE);
  const head = text.slice(from, start);
  let begins = from === 0 ? 0 : -1;
  for (const match of head.matchAll(SENTENCE_END)) begins = match.index + match[0].length;
  const tail = text.slice(end, end + MAX_SIDE);
  const stop = tail.search(SENTENCE_END);
  const cut = stop < 0 && end + MAX_SIDE < text.length;
  return {
    before: begins < 0 ? `…${wholeFrom(head)}` : head.slice(begins).trimStart(),
    defined: text.slice(start, end),
    after: cut ? `${wholeTo(tail)}…` : tail.slice(0, stop < 0 ? undefined : stop + 1).trimEnd(),
  };
}

/** Without the half of a surrogate pair at its beginning, or at its end. */
function wholeFrom(text: string): string {
  return text.replace(/^[\udc00-\udfff]/, "");
}

function wholeTo(text: string): string {
  return text.replace(/[\ud800-\udbff]$/, "");
}
