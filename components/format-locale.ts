import { interfaceLanguage } from "./language-tag";

/**
 * The locale for numbers and dates (BCP 47): the browser's own, with its region, where its language is the one that the
 * interface's texts are in; else the texts' language, so that no line mixes two.
 */
export function formatLocale(): string {
  const texts = interfaceLanguage();
  const browser = globalThis.chrome?.i18n?.getUILanguage() ?? "";
  if (!/^[a-z]{2,3}(?:-|$)/.test(texts)) return "en";
  return browser.split("-")[0] === texts.split("-")[0] ? browser : texts;
}
