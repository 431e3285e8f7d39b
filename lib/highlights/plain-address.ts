/** A host, with its port if any, without the dots that may stand behind its last name and change nothing. */
export function plainHost(host: string): string {
  return host.replace(/\.+(?=$|:\d+$)/, "");
}

/**
 * `%7e` and `~` are the same address; so are `%e4` and `%E4`. Other escapes may mean something and stay (RFC 3986,
 * section 6.2.2, https://www.rfc-editor.org/rfc/rfc3986).
 */
export function normalizeEscapes(text: string): string {
  return text.replace(/%[0-9a-f]{2}/gi, (escaped) => {
    const character = String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
    return /[A-Za-z0-9\-._~]/.test(character) ? character : escaped.toUpperCase();
  });
}
