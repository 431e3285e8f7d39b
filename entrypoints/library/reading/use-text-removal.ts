import { t } from "@/components/translate";
import { errorText } from "@/entrypoints/article.content/error-text";
import { sendToBackground } from "@/lib/messages/send";
import type { ReadableText } from "@/lib/store/text-store";
import type { ToastHolder } from "../use-toast";

/** What takes an article's text away, with a way to take that back for as long as the message stands. */
export function useTextRemoval({ say, dismiss }: ToastHolder): (text: ReadableText) => Promise<void> {
  const orSay = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      say({ message: errorText(error), action: null, tone: "error" });
    }
  };
  return ({ pageKey, body, digest, keptAt }) =>
    orSay(async () => {
      await sendToBackground("text/remove", { pageKey });
      const request = { pageKey, digest, keptAt, json: JSON.stringify(body) };
      const restore = async (): Promise<void> => {
        await sendToBackground("text/restore", request);
        dismiss();
      };
      const run = (): void => void orSay(restore);
      say({ message: t("reading_removed"), action: { label: t("library_undo"), run }, tone: "info" });
    });
}
