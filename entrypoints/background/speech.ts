import { speak } from "@/components/speech";
import type { TextLanguage } from "@/lib/settings/languages";
import { readSettings } from "@/lib/settings/settings-store";
import { type Speech, speechBy, textsOf } from "@/lib/settings/speech";
import english from "@/public/_locales/en/messages.json";
import simplified from "@/public/_locales/zh_CN/messages.json";
import traditional from "@/public/_locales/zh_TW/messages.json";

/** All of them at hand: a service worker can bring in nothing later. Each is made ready when it is wanted. */
const FILES: Record<TextLanguage, Record<string, { message: string }>> = {
  en: english,
  "zh-Hans": simplified,
  "zh-Hant": traditional,
};

/**
 * How to speak to the reader, for pages that ask and for `t()` in the background; to be awaited before a text is looked
 * up there, since the worker forgets.
 */
export async function chosenSpeech(): Promise<Speech> {
  const settings = await readSettings(chrome.storage.local);
  const { interfaceLanguage: language } = settings;
  const chosen = speechBy(settings, language === "browser" ? null : textsOf(FILES[language]));
  speak(chosen);
  return chosen;
}
