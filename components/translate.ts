import type messages from "../public/_locales/en/messages.json";

/** A key of the interface's texts in `public/_locales`. */
export type MessageKey = keyof typeof messages;

/** What was looked up before. A page outlives an extension that is updated under it, and then there is only this. */
const known = new Map<string, string>();

/**
 * The interface's text for a key, in the browser's language, with `$1`, `$2` … replaced. Where the extension is gone,
 * the text as it was before, or else the key; never an error.
 */
export function t(key: MessageKey, ...substitutions: (string | number)[]): string {
  const texts = substitutions.map(String);
  const lookup = [key, ...texts].join("\0");
  try {
    const text = globalThis.chrome?.i18n?.getMessage(key, texts);
    if (text) known.set(lookup, text);
  } catch {
    // "Extension context invalidated": what is known has to do.
  }
  return known.get(lookup) ?? key;
}
