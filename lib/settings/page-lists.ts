import type { Settings } from "./settings";

/** True where the reader did not turn Termlight off for the host. Local files have the host `""`. */
export function isHostEnabled({ disabledHosts }: Pick<Settings, "disabledHosts">, host: string): boolean {
  return !disabledHosts.includes(plainHost(host));
}

/** The list of disabled hosts after turning one on or off; sorted by when they were turned off, none twice. */
export function withHostEnabled(disabledHosts: readonly string[], host: string, enabled: boolean): string[] {
  return withMember(disabledHosts, plainHost(host), !enabled);
}

/** True where the reader said that the page is an article. */
export function isForcedArticle(
  { forcedArticles }: Pick<Settings, "forcedArticles">,
  pageKey: string,
): boolean {
  return forcedArticles.includes(pageKey);
}

/** The list of forced pages after adding one or taking it away; none twice. */
export function withForcedArticle(forced: readonly string[], pageKey: string, isForced: boolean): string[] {
  return withMember(forced, pageKey, isForced);
}

function withMember(list: readonly string[], member: string, present: boolean): string[] {
  if (present && list.includes(member)) return [...list];
  const others = list.filter((other) => other !== member);
  return present ? [...others, member] : others;
}

/** `EXAMPLE.org.` and `example.org` are one host. */
function plainHost(host: string): string {
  return host.toLowerCase().replace(/\.(?=$|:)/, "");
}
