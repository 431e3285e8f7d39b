/** What names a site: international names are in ASCII by now, and underscores stand in names of some. A pattern is none. */
const NAME = /^[a-z\d_-]+(?:\.[a-z\d_-]+)+\.?$|^localhost$|^\[/;

/**
 * The host, with its port if there is one, of what a reader writes for a site: a host or any address on it. `null` for
 * what is neither.
 */
export function writtenHost(written: string): string | null {
  const text = written.trim();
  const address = /^[a-z][a-z+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (text === "" || !URL.canParse(address)) return null;
  const { protocol, host, hostname } = new URL(address);
  const isWeb = protocol === "http:" || protocol === "https:";
  return isWeb && NAME.test(hostname) ? host : null;
}
