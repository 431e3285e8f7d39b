import { interfaceLanguage } from "./language-tag";

/**
 * The locale for numbers and dates (BCP 47): the browser's own, with its region, where its language and script are those
 * of the interface's texts; else the texts' own, so that no line mixes two.
 */
export function formatLocale(): string {
  const texts = interfaceLanguage();
  const browser = globalThis.chrome?.i18n?.getUILanguage() ?? "";
  // Without an extension the tag is its key.
  if (!/^[a-z]{2,3}(?:-|$)/.test(texts)) return "en";
  return writingOf(browser) === writingOf(texts) ? browser : texts;
}

/** Language and script, the likely one where none is named: `zh-Hant` for `zh-TW`. `null` for what is no tag. */
function writingOf(tag: string): string | null {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    return null;
  }
}
