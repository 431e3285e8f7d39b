import type { CsvRecord } from "./csv-records";
import { readDate } from "./read-date";

/** What a column of a CSV file can hold for us. */
export const CSV_ROLES = [
  "quote",
  "note",
  "tags",
  "url",
  "title",
  "author",
  "site",
  "color",
  "created",
  "prefix",
  "suffix",
  "id",
  "updated",
  "published",
  "language",
  "terms",
] as const;

/** One of {@link CSV_ROLES}. */
export type CsvRole = (typeof CSV_ROLES)[number];

/** How a CSV file is to be read. */
export interface CsvColumns {
  /** Whether the first row names the columns. */
  hasHead: boolean;
  /** Per column what it holds, `null` for what is left out; no role twice. */
  roles: (CsvRole | null)[];
}

/** What programs call their columns, folded by {@link folded}; the first name of a role is looked for first. */
const NAMES: Record<CsvRole, readonly string[]> = {
  quote: [
    "highlight",
    "quote",
    "quotation",
    "passage",
    "text",
    "selection",
    "excerpt",
    "content",
    "高亮",
    "划线",
    "引文",
    "摘录",
    "原文",
    "标注",
    "内容",
  ],
  note: [
    "note",
    "notes",
    "comment",
    "comments",
    "annotation",
    "remark",
    "my note",
    "笔记",
    "批注",
    "备注",
    "评论",
    "想法",
  ],
  tags: ["tags", "tag", "labels", "keywords", "标签", "关键词"],
  url: ["url", "link", "source url", "source", "address", "uri", "web page", "链接", "网址", "地址", "来源"],
  title: [
    "title",
    "book title",
    "article",
    "article title",
    "document title",
    "page title",
    "name",
    "标题",
    "书名",
    "文章",
  ],
  author: ["author", "book author", "authors", "creator", "byline", "by", "作者"],
  site: ["site", "site name", "website", "publisher", "publication", "domain", "网站", "站点", "出版社"],
  color: ["color", "colour", "highlight color", "颜色"],
  created: [
    "date",
    "created",
    "highlighted at",
    "created at",
    "time",
    "timestamp",
    "date created",
    "kept",
    "saved",
    "日期",
    "时间",
    "创建时间",
  ],
  prefix: ["prefix", "context before", "before"],
  suffix: ["suffix", "context after", "after"],
  id: ["id", "uuid"],
  updated: ["changed", "updated", "modified", "updated at", "修改时间", "更新时间"],
  published: ["published", "publication date", "发布日期"],
  language: ["language", "lang", "语言"],
  terms: ["terms"],
};

/** Columns of Readwise's own files by which they are known. */
const READWISE = [
  ["highlight", "book title", "book author", "amazon book id"],
  ["highlight", "title", "author", "url", "note", "location", "date"],
];

/** Whether the first row is that of a file by Readwise, or for it (https://docs.readwise.io/). */
export function isReadwise(first: readonly string[]): boolean {
  const names = new Set(first.map(folded));
  return READWISE.some((columns) => columns.every((name) => names.has(name)));
}

/** More columns no table of highlights has; cells beyond are told of. */
const MAX_COLUMNS = 500;

/** Guesses what the columns hold: by the names in the first row, else by what stands in them. */
export function guessColumns(records: readonly CsvRecord[]): CsvColumns {
  const first = records[0]?.cells.slice(0, MAX_COLUMNS) ?? [];
  const named = rolesByName(first);
  const sample = records.slice(1, 101);
  const hasHead = isHead(first, named, sample);
  return {
    hasHead,
    roles: withGuesses(hasHead ? named : first.map(() => null), hasHead ? sample : records.slice(0, 101)),
  };
}

/** Short cells of which one is a name that we know, or one that is no address or date as those below it are. */
function isHead(
  first: readonly string[],
  named: readonly (CsvRole | null)[],
  sample: readonly CsvRecord[],
): boolean {
  if (first.some((cell) => cell.length > 60 || isAddress(cell) || isDate(cell))) return false;
  if (named.some((role) => role !== null)) return true;
  return first.some((cell, at) => {
    const below = sample.map(({ cells }) => cells[at] ?? "");
    return (
      cell.trim() !== "" && below.length > 0 && (share(below, isAddress) > 0 || share(below, isDate) > 0)
    );
  });
}

function rolesByName(first: readonly string[]): (CsvRole | null)[] {
  const names = first.map(folded);
  const roles: (CsvRole | null)[] = names.map(() => null);
  for (const role of CSV_ROLES) {
    const at = NAMES[role]
      .map((name) => names.indexOf(name))
      .find((index) => index >= 0 && roles[index] === null);
    if (at !== undefined) roles[at] = role;
  }
  return roles;
}

/** Gives what names did not tell and a highlight needs: the address to the column of addresses, the words to the longest. */
function withGuesses(roles: readonly (CsvRole | null)[], sample: readonly CsvRecord[]): (CsvRole | null)[] {
  const guessed = [...roles];
  const give = (role: CsvRole, suits: (cells: string[]) => number): void => {
    if (guessed.includes(role)) return;
    const fits = guessed.map((known, at) =>
      known === null ? suits(sample.map(({ cells }) => cells[at] ?? "")) : 0,
    );
    const best = fits.indexOf(Math.max(...fits));
    if ((fits[best] ?? 0) > 0) guessed[best] = role;
  };
  give("url", (cells) => share(cells, isAddress));
  give("created", (cells) => share(cells, isDate));
  give("quote", (cells) => cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, cells.length));
  return guessed;
}

/** The share of cells that fit, where it is more than half of those with something in them; else 0. */
function share(cells: readonly string[], fits: (cell: string) => boolean): number {
  const filled = cells.filter((cell) => cell.trim() !== "");
  const count = filled.filter(fits).length;
  return filled.length > 0 && count * 2 > filled.length ? count / filled.length : 0;
}

function isAddress(cell: string): boolean {
  return /^https?:\/\/\S+$/.test(cell.trim());
}

function isDate(cell: string): boolean {
  return (
    cell.length < 40 && /^\D{0,12}\d{1,4}\D.*\d/.test(cell) && /\d{4}/.test(cell) && readDate(cell) !== null
  );
}

function folded(name: string): string {
  return name
    .normalize("NFKC")
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, " ");
}
