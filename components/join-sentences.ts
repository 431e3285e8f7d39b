import { formatLocale } from "./format-locale";

/** Sentences one after the other, as the interface's language sets them: Chinese puts no space between. */
export function joinSentences(...sentences: readonly string[]): string {
  return sentences.join(formatLocale().startsWith("zh") ? "" : " ");
}
