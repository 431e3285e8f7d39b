/**
 * Whether the address that a page gives as its own can be believed to be the same page. Many sites get it wrong: every
 * page names the home page, its section, or (after navigation inside the page) the page before. A wrong one would put
 * the highlights of many pages under one key, so in doubt the answer is no; the page then keeps its own address.
 *
 * Both addresses are of one site and have no tracking parameters and no fragment. Believed are: the same path, unless
 * parameters that look like they name the page differ; and another path that has the page's own name (the last part of
 * its path, or a number in it).
 */
export function isSamePage(page: URL, named: URL): boolean {
  if (page.href === named.href) return true;
  if (named.pathname === "/") return false;
  const parts = pathParts(page);
  const namedParts = pathParts(named);
  const ids = identities(page);
  if (parts.join("/") === namedParts.join("/")) {
    return ids.every(([name, value]) => named.searchParams.get(name) === value);
  }
  const inNamedPath = (word: string): boolean => namedParts.includes(word.toLowerCase());
  if (!ids.every(([name, value]) => named.searchParams.get(name) === value || inNamedPath(value)))
    return false;
  const name = parts.at(-1);
  if (name === undefined) return ids.length > 0;
  return (namedParts.at(-1) === name && oneHoldsOther(parts, namedParts)) || shareNumber(parts, namedParts);
}

/** Last parts of a path that say how a page is shown, not which page it is. */
const PRESENTATION = new Set(["amp", "index", "default", "print"]);

/** The path's parts, decoded, in lower case, without file extension and without what only says how it is shown. */
function pathParts(url: URL): string[] {
  const parts = url.pathname
    .split("/")
    .filter((part) => part !== "")
    .map((part) =>
      decode(part)
        .toLowerCase()
        .replace(/(?:\.amp)?\.(?:s?html?|php|aspx?|jsp|amp)$/, ""),
    );
  if (PRESENTATION.has(parts.at(-1) ?? "")) parts.pop();
  if (parts[0] === "amp") parts.shift();
  return parts;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A stray `%` is no escape: the part is compared as it stands.
    return part;
  }
}

/** Parameters that commonly name the page itself: `?id=5`, `?articleId=5`, `?p=5`, `?v=…`, `?page=2`, `?q=…`. */
const IDENTITY =
  /(?:^|_|[a-z])id$|^(?:p|v|q|page|paged|sn|idx|post|article|story|doc|item|search|query|title)$/i;

function identities(url: URL): [string, string][] {
  return [...url.searchParams].filter(([name]) => IDENTITY.test(name));
}

/** `/x` and `/category/x`; not `/v1/x` and `/v2/x`, which may differ. */
function oneHoldsOther(a: readonly string[], b: readonly string[]): boolean {
  return a.every((part) => b.includes(part)) || b.every((part) => a.includes(part));
}

/** `/news/48213` and `/news/48213/a-title`, `/story-48213` and `/2024/other-title-48213`: the number names the page. */
function shareNumber(parts: readonly string[], namedParts: readonly string[]): boolean {
  const numbers = pageNumbers(parts.at(-1) ?? "");
  const named = [...pageNumbers(namedParts.at(-1) ?? ""), ...pageNumbers(namedParts.at(-2) ?? "")];
  return numbers.some((number) => named.includes(number));
}

/** Numbers of five digits and more that are no date. */
function pageNumbers(part: string): string[] {
  return (part.match(/(?<!\d)\d{5,}(?!\d)/g) ?? []).filter(
    (digits) => !/^(?:19|20)\d{4}(?:\d\d)?$/.test(digits),
  );
}
