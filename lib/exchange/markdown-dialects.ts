import type { Article, ArticleWithHighlights } from "@/lib/highlights/article";
import type { MarkdownDialect, MarkdownTemplate } from "@/lib/settings/markdown-choice";
import { type FrontMatter, writeFrontMatter } from "./front-matter";
import { hashtag } from "./hashtag";
import { isoTime } from "./template-filters";

/** What a Markdown program wants of a note. */
export interface DialectWriter {
  /** The dialect's own template. */
  template: MarkdownTemplate;
  /** The note's data, at its very beginning; `""` where the dialect has no such thing. */
  head(fields: NoteFields): string;
}

/** What stands at the head of a note. */
export interface NoteFields {
  title: string;
  /** `null` for a note about several articles. */
  article: Article | null;
  /** Ms since the epoch. */
  created: number;
  tags: readonly string[];
}

const SOURCE_LINE = `{{#if url}}<{{url}}>{{else}}{{address}}{{/if}}{{#if site}} · {{site}}{{/if}}{{#if author}} · {{author}}{{/if}}{{#if published}} · {{published}}{{/if}}{{#if language}} · {{language}}{{/if}} · {{kept}}`;
const WHEN = "{{#if link}}[{{kept}}](<{{link}}>){{else}}{{kept}}{{/if}}";
const HIGHLIGHT = `{{quote|quote}}

{{#if note}}
{{note}}

{{/if}}
{{#if tags}}
{{tags|hashtags}}

{{/if}}
${WHEN} · {{color}}
`;

/** How each dialect is written. */
export const MARKDOWN_WRITERS: Readonly<Record<MarkdownDialect, DialectWriter>> = {
  // https://help.obsidian.md/properties
  obsidian: {
    template: {
      article: `{{#if several}}
# {{#if title}}{{title}}{{else}}{{address}}{{/if}}

${SOURCE_LINE}

{{/if}}
{{highlights}}
`,
      highlight: HIGHLIGHT,
    },
    head: (fields) => writeFrontMatter(properties(fields)),
  },
  // An outline of blocks; what is known of a page or a block are lines of `name:: value`, the page's its first ones.
  // https://docs.logseq.com/#/page/properties
  logseq: {
    template: {
      article: `{{#if several}}
- # {{#if title}}{{title}}{{else}}{{address}}{{/if}}
  ${SOURCE_LINE}
{{/if}}
{{highlights}}
`,
      highlight: `- {{quote|quote|indent:"2"}}
  kept:: ${WHEN}
  color:: {{color}}
{{#if tags}}
  tags:: {{tags|join:", "}}
{{/if}}
{{#if note}}
  - {{note|indent:"4"}}
{{/if}}
`,
    },
    head: logseqHead,
  },
  plain: {
    template: {
      article: `# {{#if title}}{{title}}{{else}}{{address}}{{/if}}

${SOURCE_LINE}

{{highlights}}
`,
      highlight: HIGHLIGHT,
    },
    head: () => "",
  },
};

/** What stands at the head, by its usual names. */
function properties({ title, article, created, tags }: NoteFields): FrontMatter {
  return {
    title,
    source: article?.url ?? "",
    author: article?.byline ?? "",
    site: article?.siteName ?? "",
    published: article?.publishedTime ?? "",
    created: isoTime(created),
    language: article?.language ?? "",
    tags,
  };
}

function logseqHead(fields: NoteFields): string {
  const lines = Object.entries(properties(fields)).flatMap(([name, value]) => {
    // A comma is between two tags.
    const text = typeof value === "string" ? value : value.map((tag) => tag.replaceAll(",", " ")).join(", ");
    const line = text.replace(/[\s\p{Cc}]+/gu, " ").trim();
    return line === "" ? [] : [`${name}:: ${line}`];
  });
  return `${lines.join("\n")}\n`;
}

/** All tags of some articles, as the dialects take them, each once. */
export function noteTags(items: readonly ArticleWithHighlights[], dialect: MarkdownDialect): string[] {
  const tags = new Set<string>();
  for (const { highlights } of items)
    for (const highlight of highlights) for (const tag of highlight.tags) tags.add(tag);
  if (dialect !== "obsidian") return [...tags];
  // Obsidian's tags have no spaces: https://help.obsidian.md/tags
  return [...new Set([...tags].map((tag) => hashtag(tag).replace(/^\\?#/, "")))].filter((tag) => tag !== "");
}
