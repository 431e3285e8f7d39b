import type { Highlight } from "./highlight";
import { collapseWhiteSpace } from "./quote";
import {
  firstWords,
  lastWords,
  type PassageInContext,
  wholeAfter,
  wholeBefore,
  wholeWords,
} from "./word-edges";

/** Longer passages are named by their first and last words, in UTF-16 units. */
const LONGEST_WHOLE = 200;
/** Shorter ones may stand in the page many times, so what stands around them is named too, in UTF-16 units. */
const SHORT = 40;
/** How many words name the beginning, the end, and what stands around. */
const EDGE_WORDS = 6;
const CONTEXT_WORDS = 4;

/**
 * The address of a page with a text directive, so that a browser scrolls to the passage and marks it
 * (https://wicg.github.io/scroll-to-text-fragment/). An ordinary fragment stays before the directive, an old directive
 * goes. Addresses that are not http(s) come back as they are: directives work nowhere else.
 *
 * A browser matches whole words only, and a single piece only inside one block; so pieces are brought to word
 * boundaries with the help of the context, and passages over several lines are named by beginning and end.
 */
export function textFragmentLink(url: string, passage: PassageInContext): string {
  if (!/^https?:/i.test(url)) return url;
  const [address = ""] = url.split(":~:", 1);
  const directive = textDirective(passage);
  if (directive === "") return address.replace(/#$/, "");
  return `${address}${address.includes("#") ? "" : "#"}:~:text=${directive}`;
}

/** The link to a kept passage, from the address of its article. See {@link textFragmentLink}. */
export function highlightLink(
  url: string,
  { quote, selectors }: Pick<Highlight, "quote" | "selectors">,
): string {
  for (const selector of selectors) {
    if (selector.type !== "TextQuoteSelector") continue;
    const { exact, prefix, suffix } = selector;
    return textFragmentLink(url, { quote: exact, prefix, suffix });
  }
  return textFragmentLink(url, { quote, prefix: "", suffix: "" });
}

/** `[prefix-,]start[,end][,-suffix]`, each part escaped; `""` for an empty passage. */
function textDirective({ quote, prefix, suffix }: PassageInContext): string {
  const edges = wholeWords(prefix, quote, suffix);
  const text = collapseWhiteSpace(edges.quote);
  if (text === "") return "";
  const lines = text.split("\n");
  if (lines.length > 1 || text.length > LONGEST_WHOLE) {
    const start = firstWords(lines[0] ?? "", EDGE_WORDS);
    const end = lastWords(lines.at(-1) ?? "", EDGE_WORDS);
    const apart = lines.length > 1 || start.length + end.length < text.length;
    return apart ? `${escapePart(start)},${escapePart(end)}` : escapePart(text);
  }
  if (text.length >= SHORT) return escapePart(text);
  const before = lastWords(
    collapseWhiteSpace(wholeBefore(edges.prefix)).split("\n").at(-1) ?? "",
    CONTEXT_WORDS,
  );
  const after = firstWords(collapseWhiteSpace(wholeAfter(edges.suffix)).split("\n")[0] ?? "", CONTEXT_WORDS);
  return [
    before === "" ? "" : `${escapePart(before)}-,`,
    escapePart(text),
    after === "" ? "" : `,-${escapePart(after)}`,
  ].join("");
}

/** `-`, `&` and `,` have a meaning in the directive; the rest is as in any part of an address. */
function escapePart(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll("-", "%2D");
}
