import type { Language } from "@/lib/glossary/term";
import { t } from "./translate";

const TAGS: Record<Language, string> = { en: "en", zh: "zh-CN" };

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
