import type { Handlers } from "@/lib/messages/listen";
import type { BackgroundProtocol } from "@/lib/messages/protocol";
import { RequestError, sendToPage, tellFrames } from "@/lib/messages/send";
import { injectIntoFrames } from "../access";

/** What a page and its frames ask of each other: their scripts cannot, where the frames are of other origins. */
export const frameHandlers = {
  "page/enter-frames": async (_request, sender) => {
    const tabId = tabOf(sender);
    // Those that begin now ask for themselves.
    await Promise.all([tellOfPageAround(tabId), injectIntoFrames(tabId)]);
    return {};
  },
  "frame/around": (_request, sender) => sendToPage(tabOf(sender), "page/around", {}),
  "frame/report": (report, sender) =>
    sendToPage(tabOf(sender), "page/frame-report", { ...report, frameId: sender.frameId ?? 0 }),
  "frame/ask": ({ frameId, type, id }, sender) => sendToPage(tabOf(sender), type, { id }, frameId),
} satisfies Partial<Handlers<BackgroundProtocol>>;

async function tellOfPageAround(tabId: number): Promise<void> {
  const { pageKey } = await sendToPage(tabId, "page/around", {});
  await tellFrames(tabId, "page/around-changed", { pageKey });
}

function tabOf({ tab }: chrome.runtime.MessageSender): number {
  if (tab?.id === undefined) throw new RequestError("NoReceiver", "not asked from a tab");
  return tab.id;
}
