import { isText } from "./text-nodes";

/** A longer text is read node by node, so that finding a place in it again looks at few nodes. */
const MAX_LENGTH = 4_000;

/**
 * What makes a block's text more than a run of inline text, or what `innerText` takes for text and a reader of the
 * page's text does not. Other elements may be blocks too, by the page's style; `innerText` then says so.
 */
const LOOKED_INTO =
  "address, article, aside, blockquote, br, button, center, code, dd, details, dialog, div, dl, dt, fieldset, figure, " +
  "footer, form, h1, h2, h3, h4, h5, h6, header, hr, li, main, menu, nav, ol, p, pre, section, summary, table, td, th, tr, ul, " +
  "script, style, noscript, template, textarea, select, option, datalist, iframe, object, embed, video, audio, canvas, " +
  "svg, math, rt, rp, slot";

/** The tag of an element that may have a shadow root, whose text `textContent` leaves out. */
const CUSTOM_ELEMENT = /<[a-z][^\s>]*-/;

/**
 * The text of a rendered block without looking at the nodes in it, it is one run of visible inline text; `null` where
 * that cannot be told from outside. It is one where the browser's own rendered text
 * (https://html.spec.whatwg.org/#the-innertext-idl-attribute) has the same words in one line: a hidden element would
 * be missing in it, a block or a break would divide it. Blank text nodes at the beginning are left out.
 *
 * Every node that a script touches costs the browser time and memory until it is collected again, and a page has
 * many times fewer paragraphs than nodes.
 */
export function wholeText(block: Element, { visibility, whiteSpace }: CSSStyleDeclaration): string | null {
  if (visibility !== "visible" && visibility !== "") return null;
  const isMixed = block.childElementCount > 0;
  // First, as it is told by the first block in it: the text of what holds a whole page is long.
  if (isMixed && (/pre|break-spaces/.test(whiteSpace) || block.querySelector(LOOKED_INTO))) return null;
  const content = block.textContent ?? "";
  if (content.length > MAX_LENGTH || !/\S/.test(content)) return null;
  if (isMixed && !(isOneRun(block, content) && endsInText(block, content))) return null;
  const lead = leadOf(block, content);
  return lead === null ? null : content.slice(lead);
}

function isOneRun(block: Element, content: string): boolean {
  if (CUSTOM_ELEMENT.test(block.innerHTML)) return false;
  // biome-ignore lint/performance/useDomNodeTextContent: what is rendered is the question.
  return (block as Partial<HTMLElement>).innerText === collapsed(content);
}

function collapsed(content: string): string {
  return content.replace(/[ \t\n\r\f]+/g, " ").replace(/^ | $/g, "");
}

/** False where a blank text node ends the block, which is rendered or not, by what is before it. */
function endsInText({ lastChild }: Element, content: string): boolean {
  return !/\s$/.test(content) || (isText(lastChild) && /\S/.test(lastChild.data));
}

/** Length of the blank text node at a block's beginning, or `null` where more than one node would have to be asked. */
function leadOf(block: Element, content: string): number | null {
  if (!/^\s/.test(content)) return 0;
  const first = block.firstChild;
  if (!isText(first)) return null;
  const { data } = first;
  if (data === "") return null;
  if (/\S/.test(data)) return 0;
  return /^\s/.test(content.slice(data.length)) ? null : data.length;
}
