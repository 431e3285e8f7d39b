import { type ComponentChild, render } from "preact";
import { interfaceLanguage } from "@/components/language-tag";
import { speak, speech } from "@/components/speech";
import { readSettings, storageKey } from "@/lib/settings/settings-store";
import { SPEECH_SETTINGS, speechBy } from "@/lib/settings/speech";
import { loadTexts } from "./load-texts";

/** A page of the extension. Everything is asked for anew when the language changes. */
export interface OwnPage {
  /** The tab's title. */
  title(): string;
  content(): ComponentChild;
}

/**
 * Shows a page of the extension in the reader's language, from now on in whatever language is chosen in any window; what
 * has been typed or opened in it stays. Resolves when the page is drawn first.
 */
export async function showPage(page: OwnPage): Promise<void> {
  const place = document.querySelector("#app")!;
  const draw = (): void => {
    document.documentElement.lang = interfaceLanguage();
    document.title = page.title();
    render(page.content(), place);
  };
  // One after the other, so that of two changes that come together the last one holds.
  let spoken = speakAsChosen();
  chrome.storage.local.onChanged.addListener((changes) => {
    if (!SPEECH_SETTINGS.some((field) => storageKey(field) in changes)) return;
    spoken = spoken.then(speakAsChosen);
    void spoken.then(draw);
  });
  await spoken;
  draw();
}

async function speakAsChosen(): Promise<void> {
  const settings = await readSettings(chrome.storage.local);
  const { language, texts } = speech();
  const isSpoken = settings.interfaceLanguage === language;
  speak(speechBy(settings, isSpoken ? texts : await loadTexts(settings.interfaceLanguage)));
}
