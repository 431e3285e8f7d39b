import { speak, speech } from "@/components/speech";
import { sendToBackground } from "@/lib/messages/send";

/**
 * Asks how to speak to the reader, and does so from then on. Texts are sent only for another language than is spoken
 * already; where it is the browser's, none at all.
 *
 * @throws as `sendToBackground`.
 */
export async function learnSpeech(): Promise<void> {
  const { language: spoken, texts } = speech();
  const { speech: told } = await sendToBackground("interface/speech", { spoken });
  speak(told.language === spoken ? { ...told, texts } : told);
}
