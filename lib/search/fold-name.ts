import { piecesOf } from "./pieces";

/**
 * A tag or a site's name as `tag:` and `site:` compare it: folded as words are, what stands between them set to one
 * space where it is space, and kept where it is a sign.
 */
export function foldName(name: string): string {
  let from = 0;
  let folded = "";
  for (const { text, start, end } of piecesOf(name)) {
    folded += between(name.slice(from, start)) + text;
    from = end;
  }
  return (folded + between(name.slice(from))).trim();
}

function between(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\p{Cf}|\p{Cc}/gu, " ")
    .replace(/\s+/g, " ");
}

/** A host's name, of which `www.` is no part. */
export function withoutWww(host: string): string {
  return host.replace(/^www\./i, "");
}

/**
 * The names under which a site is found: its host, each domain above it that is more than one label, and what it calls
 * itself, all folded. `www.` is no part of a host's name.
 *
 * @param host `""` where the address has none.
 */
export function siteNames(host: string, siteName: string): string[] {
  const labels = withoutWww(host).split(".");
  const domains = labels.flatMap((_, index) => {
    const domain = labels.slice(index).join(".");
    return domain.includes(".") || index === 0 ? [foldName(domain)] : [];
  });
  return [...new Set([...domains, foldName(siteName)])].filter((name) => name !== "");
}
