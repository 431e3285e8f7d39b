import type { TextLanguage } from "@/lib/settings/languages";
import { type Speech, textsOf } from "@/lib/settings/speech";

/**
 * Each language's file as a chunk, which comes when it is wanted: the pages' policy lets them fetch nothing, not even
 * their own files.
 */
const FILES: Record<TextLanguage, () => Promise<{ default: Record<string, { message: string }> }>> = {
  en: () => import("../../public/_locales/en/messages.json"),
  "zh-Hans": () => import("../../public/_locales/zh_CN/messages.json"),
  "zh-Hant": () => import("../../public/_locales/zh_TW/messages.json"),
};

/** The interface's texts in a language, for a page of the extension; `null` for the browser's. */
export async function loadTexts(language: Speech["language"]): Promise<Speech["texts"]> {
  return language === "browser" ? null : textsOf((await FILES[language]()).default);
}
