import type messages from "../public/_locales/en/messages.json";

/** A key of the interface's texts in `public/_locales`. */
export type MessageKey = keyof typeof messages;

/**
 * The interface's text for a key, in the browser's language, with `$1`, `$2` … replaced.
 * Outside an extension (a torn-down page script) the key itself comes back, never an error.
 */
export function t(key: MessageKey, ...substitutions: (string | number)[]): string {
  const text = globalThis.chrome?.i18n?.getMessage(key, substitutions.map(String));
  return text || key;
}
