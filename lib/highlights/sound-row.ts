import type { Article } from "./article";
import { HIGHLIGHT_COLORS, type Highlight } from "./highlight";

/** The last moment that a date can say, ms since the epoch (ECMA-262, Time Values). */
const LAST_MOMENT = 8.64e15;

/**
 * A stored highlight as what is shown and indexed can rely on: fields that an older or odd import left out, or filled
 * with something else, are what stands for nothing. The row itself stays as it is.
 */
export function soundHighlight(row: Highlight): Highlight {
  return {
    ...row,
    pageKey: text(row.pageKey),
    quote: text(row.quote),
    note: text(row.note),
    tags: texts(row.tags),
    terms: texts(row.terms),
    selectors: Array.isArray(row.selectors) ? row.selectors : [],
    color: HIGHLIGHT_COLORS.includes(row.color) ? row.color : HIGHLIGHT_COLORS[0],
    createdAt: moment(row.createdAt),
    updatedAt: moment(row.updatedAt),
    deletedAt: typeof row.deletedAt === "number" ? moment(row.deletedAt) : null,
  };
}

/** Whether a stored highlight is not in the bin. */
export function isKept({ deletedAt }: Highlight): boolean {
  return typeof deletedAt !== "number";
}

/** The same as {@link soundHighlight} for an article. */
export function soundArticle<Row extends Article>(row: Row): Row {
  return {
    ...row,
    url: text(row.url),
    title: text(row.title),
    byline: text(row.byline),
    siteName: text(row.siteName),
    language: text(row.language),
    createdAt: moment(row.createdAt),
    updatedAt: moment(row.updatedAt),
  };
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
}

function moment(value: unknown): number {
  return typeof value === "number" && Math.abs(value) <= LAST_MOMENT ? value : 0;
}
