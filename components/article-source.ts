import type { Article } from "@/lib/highlights/article";

/** The host of an address, `""` where it has none. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : "";
}

/**
 * An article's address, as far as it can be a link: the web's and the extension's own pages can be opened from here.
 * Scripts and data must not (an imported file can hold any address), files cannot.
 *
 * @param ownOrigin the origin of the extension's pages.
 */
export function linkable(url: string, ownOrigin: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === "http:" || protocol === "https:" || href.startsWith(`${ownOrigin}/`) ? href : null;
}

/** The article's language as a `lang` attribute takes it; `""`, unknown, where the page gave none or an odd one. */
export function articleLanguage({ language }: Pick<Article, "language">): string {
  const tag = language.trim().replaceAll("_", "-");
  return /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(tag) ? tag : "";
}
