/** What any page says of itself, article or not. Plain texts, `""` where it does not say. */
export interface PageMetadata {
  title: string;
  byline: string;
  siteName: string;
  /** BCP 47 tag as the page gives it. */
  language: string;
  /** ISO 8601 as the page gives it. */
  publishedTime: string;
  /** `<link rel="canonical">` and `og:url`, as absolute addresses; `undefined` where missing or broken. */
  canonical: string | undefined;
  ogUrl: string | undefined;
}

/** Reads a page's own metadata: title, author, site, language, date, canonical address. */
export function readPageMetadata(document: Document): PageMetadata {
  const given = metaContents(document);
  const meta = (...names: string[]): string => {
    for (const name of names) {
      const content = given.get(name);
      if (content) return content;
    }
    return "";
  };
  const absolute = (address: string | null | undefined): string | undefined => {
    if (!address) return undefined;
    return URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI).href : undefined;
  };
  const canonical = document.head?.querySelector('link[rel~="canonical" i]')?.getAttribute("href");
  return {
    title: document.title.trim() || meta("og:title"),
    byline: meta("author", "article:author", "dc.creator"),
    siteName: meta("og:site_name", "application-name"),
    language: document.documentElement.lang,
    publishedTime: meta("article:published_time", "date", "dc.date"),
    canonical: absolute(canonical),
    ogUrl: absolute(meta("og:url")),
  };
}

/** The head's `<meta>` contents by lower-case name or property, the first of each. The body is not searched. */
function metaContents(document: Document): Map<string, string> {
  const contents = new Map<string, string>();
  for (const element of document.head?.getElementsByTagName("meta") ?? []) {
    const name = (element.getAttribute("property") ?? element.getAttribute("name") ?? "").toLowerCase();
    const content = element.content.trim();
    if (name && content && !contents.has(name)) contents.set(name, content);
  }
  return contents;
}
