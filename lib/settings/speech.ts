import type { DefinitionLanguage, InterfaceLanguage } from "./languages";

/** How Termlight speaks to the reader. */
export interface Speech {
  language: InterfaceLanguage;
  /** The interface's texts by key, in that language; `null` for the browser's own, which the browser has. */
  texts: Readonly<Record<string, string>> | null;
  definitions: DefinitionLanguage;
}

/** The texts of a file in `public/_locales`, by key. */
export function textsOf(messages: Readonly<Record<string, { message: string }>>): Record<string, string> {
  return Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message]));
}
