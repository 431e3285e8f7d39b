import type { Language } from "@/lib/glossary/term";
import { speech } from "./speech";
import { t } from "./translate";

/** The glossary's Chinese is written in Simplified characters, whoever reads it. */
const TAGS: Record<Language, string> = { en: "en", zh: "zh-Hans" };

/** The BCP 47 tag of a glossary language, for `lang` attributes. */
export function languageTag(language: Language): string {
  return TAGS[language];
}

/**
 * The BCP 47 tag of the language that the interface's own texts are in. It stands on every component's root,
 * because in a page the root would inherit the page's language, and with it fonts and a screen reader's voice.
 */
export function interfaceLanguage(): string {
  return t("card_language_tag");
}

/** The language in which terms are named and explained to the reader; of two, the one that leads. */
export function definitionLanguage(): Language {
  const { definitions } = speech();
  if (definitions === "en" || definitions === "zh") return definitions;
  return interfaceLanguage().startsWith("zh") ? "zh" : "en";
}

/** Whether the reader wants terms explained in both languages at once. */
export function definesInBoth(): boolean {
  return speech().definitions === "both";
}
