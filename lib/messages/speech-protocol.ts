import type { InterfaceLanguage } from "@/lib/settings/languages";
import type { Speech } from "@/lib/settings/speech";

/** What pages ask about how they are to speak. */
export interface SpeechProtocol {
  /** How to speak to the reader; with the texts only where `spoken` is another language than that. */
  "interface/speech": { request: { spoken: InterfaceLanguage }; reply: { speech: Speech } };
}
