import type { Page } from "@playwright/test";
import type { BackgroundProtocol } from "../../lib/messages/protocol";

/** Sends a request to the background from one of the extension's own pages, as its interface does. */
export async function askBackground<T extends keyof BackgroundProtocol>(
  ownPage: Page,
  type: T,
  request: BackgroundProtocol[T]["request"],
): Promise<BackgroundProtocol[T]["reply"]> {
  const answer = await ownPage.evaluate((message) => chrome.runtime.sendMessage(message), { type, request });
  if (!answer.ok) throw new Error(`${type}: ${answer.name}: ${answer.message}`);
  return answer.reply;
}
