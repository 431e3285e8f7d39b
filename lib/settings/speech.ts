import type { DefinitionLanguage, InterfaceLanguage } from "./languages";
import type { Settings } from "./settings";

/** How Termlight speaks to the reader. */
export interface Speech {
  language: InterfaceLanguage;
  /** The interface's texts by key, in that language; `null` for the browser's own, which the browser has. */
  texts: Readonly<Record<string, string>> | null;
  definitions: DefinitionLanguage;
  /** The reader's own names of colours. */
  colorNames: Readonly<Record<string, string>>;
}

/** The settings that say how Termlight speaks. */
export const SPEECH_SETTINGS = ["interfaceLanguage", "definitionLanguage", "colorNames"] as const;

/** How to speak by these settings, with the texts of the language that they name. */
export function speechBy(
  settings: Pick<Settings, (typeof SPEECH_SETTINGS)[number]>,
  texts: Speech["texts"],
): Speech {
  const { interfaceLanguage: language, definitionLanguage: definitions, colorNames } = settings;
  return { language, texts, definitions, colorNames };
}

/** The texts of a file in `public/_locales`, by key. */
export function textsOf(messages: Readonly<Record<string, { message: string }>>): Record<string, string> {
  return Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message]));
}
