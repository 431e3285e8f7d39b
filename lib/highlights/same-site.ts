/** Labels of a host's name that say how a site is shown, not which site it is. */
const PRESENTATION = new Set(["www", "m", "mobile", "wap", "amp"]);

/**
 * Whether two hosts are one site: the same, but for a label that leads to its form for telephones or its AMP form
 * (`m.example.org`, `en.m.wikipedia.org`), or for `www`.
 */
export function isSameSite(a: string, b: string): boolean {
  return a === b || siteOf(a) === siteOf(b);
}

/** A site's name has two labels at least: `m.cn` and `wap.com` are sites of their own. */
function siteOf(host: string): string {
  const labels = host.split(".");
  return labels.filter((label, index) => index >= labels.length - 2 || !PRESENTATION.has(label)).join(".");
}
