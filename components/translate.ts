import type messages from "../public/_locales/en/messages.json";
import { speech } from "./speech";

/** A key of the interface's texts in `public/_locales`. */
export type MessageKey = keyof typeof messages;

/** What the browser told before. A page outlives an extension that is updated under it, and then there is only this. */
const known = new Map<string, string>();

/**
 * The interface's text for a key, in the reader's language, with `$1`, `$2` … replaced. Where the extension is gone,
 * the text as it was before, or else the key; never an error.
 */
export function t(key: MessageKey, ...substitutions: (string | number)[]): string {
  const values = substitutions.map(String);
  const chosen = speech().texts?.[key];
  return chosen === undefined ? browsersText(key, values) : filled(chosen, values);
}

function browsersText(key: MessageKey, values: string[]): string {
  const lookup = [key, ...values].join("\0");
  try {
    const text = globalThis.chrome?.i18n?.getMessage(key, values);
    if (text) known.set(lookup, text);
  } catch {
    // "Extension context invalidated": what is known has to do.
  }
  return known.get(lookup) ?? key;
}

/** As the browser does it (https://developer.chrome.com/docs/extensions/reference/api/i18n). */
function filled(text: string, values: readonly string[]): string {
  return text.replace(/\$(\$|\d)/g, (_whole, what) => (what === "$" ? "$" : (values[what - 1] ?? "")));
}
