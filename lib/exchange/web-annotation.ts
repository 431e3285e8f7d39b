import {
  frameIn,
  positionIn,
  quoteIn,
  type RangeSelector,
  type Selector,
  selectorsForDocument,
} from "@/lib/anchoring/selector";
import type { Article } from "@/lib/highlights/article";
import type { Highlight, HighlightColor } from "@/lib/highlights/highlight";
import { highlightLink } from "@/lib/highlights/text-fragment";
import { countCodePoints } from "@/lib/text/code-points";
import type { ExportedLibrary, ExportFormat, ExportOptions } from "./export-format";
import { jsonList } from "./json-list";

/** What a `FragmentSelector` with a text directive conforms to. */
const TEXT_FRAGMENT = "https://wicg.github.io/scroll-to-text-fragment/";
const CSS_COLORS: Readonly<Record<HighlightColor, string>> = {
  yellow: "khaki",
  green: "lightgreen",
  blue: "lightblue",
  pink: "pink",
  purple: "plum",
};
/** A name (RFC 4151) for what has no address; the domain belongs to nobody (RFC 6761). */
const NAMES = "tag:termlight.invalid,2025:";

/**
 * The Web Annotation Data Model in JSON-LD (https://www.w3.org/TR/annotation-model/): a collection with one page, which
 * holds an annotation for each highlight. Notes, tags and terms are bodies with a purpose, the colour is a style class.
 * Positions are code points, as the model wants them; where it is not known how many stand before a passage, its
 * position is left out.
 */
export const webAnnotationFormat = {
  id: "web-annotation",
  labelKey: "export_format_web_annotation",
  extension: "jsonld",
  mimeType: "application/ld+json",
  losses: ["surroundings", "history"],
  write: writeWebAnnotation,
} as const satisfies ExportFormat;

function* writeWebAnnotation({ articles }: ExportedLibrary, { now }: ExportOptions): Iterable<string> {
  const time = new Date(now).toISOString();
  const id = `${NAMES}library/${time}`;
  const collection = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id,
    type: "AnnotationCollection",
    label: "Termlight",
    total: articles.reduce((sum, { highlights }) => sum + highlights.length, 0),
    generated: time,
    last: `${id}/1`,
  };
  const page = { id: `${id}/1`, type: "AnnotationPage", partOf: id, startIndex: 0 };
  const pageText = JSON.stringify(page, null, 2).slice(0, -2).replaceAll("\n", "\n  ");
  yield `${JSON.stringify(collection, null, 2).slice(0, -2)},\n  "first": ${pageText},\n    "items": `;
  yield* jsonList(
    articles,
    ({ article, highlights }) => highlights.map((highlight) => annotation(article, highlight)),
    6,
  );
  yield "\n  }\n}\n";
}

function annotation(article: Article, highlight: Highlight): object {
  const body = bodies(highlight);
  return {
    id: `urn:uuid:${highlight.id}`,
    type: "Annotation",
    motivation: highlight.note === "" ? "highlighting" : ["highlighting", "commenting"],
    created: new Date(highlight.createdAt).toISOString(),
    modified: new Date(highlight.updatedAt).toISOString(),
    ...(body.length > 0 && { body }),
    target: {
      type: "SpecificResource",
      source: source(article),
      selector: selectorsOf(article, highlight),
      styleClass: highlight.color,
    },
    stylesheet: {
      type: "CssStylesheet",
      value: `.${highlight.color} { background-color: ${CSS_COLORS[highlight.color]}; }`,
    },
  };
}

function bodies({ note, tags, terms }: Highlight): object[] {
  const comment =
    note === "" ? [] : [{ type: "TextualBody", value: note, format: "text/markdown", purpose: "commenting" }];
  return [
    ...comment,
    ...tags.map((value) => ({ type: "TextualBody", value, purpose: "tagging" })),
    ...terms.map((term) => ({
      type: "SpecificResource",
      source: `${NAMES}term/${encodeURIComponent(term.toWellFormed())}`,
      purpose: "identifying",
    })),
  ];
}

/** The page, with what is known of it in the terms of Dublin Core, whose prefix the context has. */
function source({ url, title, byline, siteName, language, publishedTime }: Article): object {
  const known = {
    language,
    "dc:title": title,
    "dc:creator": byline,
    "dc:publisher": siteName,
    "dc:date": publishedTime,
  };
  const said = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== ""));
  return { id: url, type: "Text", format: "text/html", ...said };
}

function selectorsOf({ url }: Article, highlight: Highlight): object[] {
  const selectors = selectorsForDocument(highlight.selectors);
  const quote = quoteIn(selectors)?.exact ?? highlight.quote;
  const known = selectors.flatMap((selector) => selectorOf(selector, selectors, quote));
  // The browser follows it in the page's own document only.
  const link = frameIn(highlight.selectors) ? "" : highlightLink(url, highlight);
  const directive = link.slice(link.indexOf(":~:"));
  return [
    ...(quoteIn(selectors) ? [] : [{ type: "TextQuoteSelector", exact: highlight.quote }]),
    ...known,
    ...(link.includes(":~:text=")
      ? [{ type: "FragmentSelector", conformsTo: TEXT_FRAGMENT, value: directive }]
      : []),
  ];
}

function selectorOf(selector: Selector, all: readonly Selector[], quote: string): object[] {
  switch (selector.type) {
    case "TextQuoteSelector":
      return [selector];
    case "TextPositionSelector": {
      const start = selector.codePointsBefore;
      if (start === undefined) return [];
      return [{ type: selector.type, start, end: start + countCodePoints(quote) }];
    }
    case "RangeSelector":
      return rangeInCodePoints(selector, all, quote);
    default:
      return [];
  }
}

/**
 * Offsets into elements count UTF-16 units. They are the same in code points where no character outside the Basic
 * Multilingual Plane stands before the passage or in it, which is known where its position is; else there is no saying.
 */
function rangeInCodePoints(range: RangeSelector, all: readonly Selector[], quote: string): object[] {
  const position = positionIn(all);
  const isSame =
    position?.codePointsBefore === position?.start &&
    position !== undefined &&
    countCodePoints(quote) === quote.length;
  if (!isSame) return [];
  return [
    {
      type: "RangeSelector",
      startSelector: pathSelector(range.startContainer, range.startOffset),
      endSelector: pathSelector(range.endContainer, range.endOffset),
    },
  ];
}

function pathSelector(path: string, offset: number): object {
  return {
    type: "XPathSelector",
    value: path.startsWith("/html") ? path : `/html${path}`,
    refinedBy: { type: "TextPositionSelector", start: offset, end: offset },
  };
}
