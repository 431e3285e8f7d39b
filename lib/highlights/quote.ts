/**
 * A passage as it is stored, searched and exported: every run of white space is one space, or one `\n` where it holds
 * a line break (in a page's text a `\n` always is a visible one); none at the ends. Doing it twice changes nothing.
 */
export function collapseWhiteSpace(text: string): string {
  // U+FEFF stands inside words and is not seen, although `\s` takes it for a space.
  return text.replace(/[^\S\ufeff]+/g, (run) => (/[\n\r\u2028\u2029]/.test(run) ? "\n" : " ")).trim();
}
