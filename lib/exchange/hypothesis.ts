import { type RangeSelector, type Selector, selectorsForDocument } from "@/lib/anchoring/selector";
import type { Article } from "@/lib/highlights/article";
import type { Highlight } from "@/lib/highlights/highlight";
import type { ExportedLibrary, ExportFormat, ExportOptions } from "./export-format";
import { jsonList } from "./json-list";

/** Stands for the reader where the format wants an account; the name can never be one. */
const USER = "acct:termlight@termlight.invalid";
/** The group of annotations that belong to no group. */
const GROUP = "__world__";

/**
 * What the Hypothesis client exports and imports as JSON. An import takes an annotation's address, document, text, tags
 * and target and makes all else anew (https://web.hypothes.is/help/how-to-export-and-import-annotations-in-hypothesis/;
 * fields as in https://h.readthedocs.io/en/latest/api-reference/). Positions are UTF-16 units, paths begin at the body.
 */
export const hypothesisFormat = {
  id: "hypothesis",
  labelKey: "export_format_hypothesis",
  extension: "json",
  mimeType: "application/json",
  losses: ["colors", "surroundings", "history", "terms", "articles"],
  write: writeHypothesis,
} as const satisfies ExportFormat;

function* writeHypothesis({ articles }: ExportedLibrary, { now }: ExportOptions): Iterable<string> {
  const head = { export_date: new Date(now).toISOString(), export_userid: USER, client_version: "termlight" };
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "annotations": `;
  yield* jsonList(
    articles,
    ({ article, highlights }) => highlights.map((highlight) => annotation(article, highlight)),
    4,
  );
  yield "\n}\n";
}

function annotation({ url, title }: Article, highlight: Highlight): object {
  return {
    id: highlight.id,
    created: new Date(highlight.createdAt).toISOString(),
    updated: new Date(highlight.updatedAt).toISOString(),
    uri: url,
    user: USER,
    group: GROUP,
    tags: highlight.tags,
    text: highlight.note,
    document: { title: title === "" ? [] : [title] },
    target: [{ source: url, selector: selectorsOf(highlight) }],
  };
}

function selectorsOf({ quote, selectors }: Highlight): object[] {
  const known = selectorsForDocument(selectors).flatMap(selectorOf);
  // What the passage says is needed: the client lists nothing without it.
  const isQuoted = selectors.some(({ type }) => type === "TextQuoteSelector");
  return isQuoted ? known : [...known, { type: "TextQuoteSelector", exact: quote, prefix: "", suffix: "" }];
}

function selectorOf(selector: Selector): object[] {
  switch (selector.type) {
    case "TextQuoteSelector":
      return [selector];
    case "TextPositionSelector":
      return [{ type: selector.type, start: selector.start, end: selector.end }];
    case "RangeSelector":
      return rangeFromBody(selector);
    default:
      return [];
  }
}

/** Our paths begin at the root element, theirs at the body. */
function rangeFromBody({ type, startOffset, endOffset, ...paths }: RangeSelector): object[] {
  const [startContainer, endContainer] = [paths.startContainer, paths.endContainer].map(
    (path) => /^(?:\/html(?:\[1\])?)?\/body(?:\[1\])?(\/.*|)$/s.exec(path)?.[1],
  );
  if (startContainer === undefined || endContainer === undefined) return [];
  return [{ type, startContainer, startOffset, endContainer, endOffset }];
}
