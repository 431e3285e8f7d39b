import { normalizeEscapes, plainHost } from "./plain-address";

/** Where search engines keep copies of AMP pages; the copy's address has the page's own in its path. */
const AMP_CACHES: { host: RegExp; path: RegExp }[] = [
  // https://developers.google.com/amp/cache/overview#amp-cache-url-format: /c/s/ for documents by https, /c/ by http.
  { host: /^(?:[\w-]+\.)?cdn\.ampproject\.org$/, path: /^\/[cv]\/(s\/)?(.+)$/ },
  { host: /^(?:[\w-]+\.)?bing-amp\.com$/, path: /^\/[cv]\/(s\/)?(.+)$/ },
  { host: /^www\.google(?:\.[a-z]{2,3}){1,2}$/, path: /^\/amp\/(s\/)?(.+)$/ },
];

/** A host in plain letters, with a dot in it. */
const HOST = /^[\w-]+(?:\.[\w-]+)+(?::\d+)?$/;

/** The address of the page that an AMP cache shows a copy of; `null` for an address that is no such copy. */
export function behindAmpCache({ host, pathname, search }: URL): string | null {
  for (const cache of AMP_CACHES) {
    const [, secure, rest] =
      (cache.host.test(plainHost(host)) && cache.path.exec(normalizeEscapes(pathname))) || [];
    if (rest && HOST.test(rest.split("/", 1)[0]!)) return `${secure ? "https" : "http"}://${rest}${search}`;
  }
  return null;
}
