import type { PageProtocol } from "@/lib/messages/protocol";
import { tellFrames } from "@/lib/messages/send";

/**
 * Tells all open pages, without waiting for them: most tabs have nobody to hear it, and one that sleeps never answers.
 *
 * @param except tabs that are left out, such as the one that knows already.
 */
export async function broadcastToPages<T extends keyof PageProtocol>(
  type: T,
  request: PageProtocol[T]["request"],
  except: ReadonlySet<number | undefined> = new Set(),
): Promise<void> {
  const tabs = await chrome.tabs.query({});
  const others = tabs.flatMap(({ id }) => (id === undefined || except.has(id) ? [] : [id]));
  for (const id of others) void tellFrames(id, type, request);
}
