import { t } from "@/components/translate";
import { copyText } from "./copy-text";
import type { Overlay } from "./overlay/overlay";

/** Says, as gravely as an error, what became of a text of the reader's; the text can be copied. */
export function sayWithText(overlay: Overlay, document: Document, message: string, text: string): void {
  const run = (): void => void copyText(text, document);
  overlay.say(message, { action: { label: t("page_copy_note"), run }, tone: "error" });
}
