import { frameIn, type Selector } from "@/lib/anchoring/selector";
import { actsFor } from "@/lib/highlights/acts-for";

/** What the browser tells of a request's sender. */
export type Sender = Pick<chrome.runtime.MessageSender, "url" | "origin" | "tab" | "frameId">;

/**
 * Who sent a request: a page of the extension, the script in a web page, or the one in a frame of it. `address` is the
 * document's, `around` that of the page which a frame is in, `""` where the browser does not say; a frame speaks for all of
 * its `addresses`.
 */
export type Asker =
  | { is: "own-page" }
  | { is: "page"; address: string }
  | { is: "frame"; addresses: readonly string[]; around: string }
  | { is: "unknown" };

/**
 * Tells who sent a request by what the browser states, never by what the request says. A process that a page has broken
 * into can state no other site than its own.
 *
 * @param ownRoot the address of the extension's root, with `/` at its end.
 */
export function askerOf({ url, origin, tab, frameId }: Sender, ownRoot: string): Asker {
  if (url === undefined || !agree(url, origin)) return { is: "unknown" };
  if (url.startsWith(ownRoot)) return { is: "own-page" };
  if (frameId === 0) return { is: "page", address: url };
  return { is: "frame", addresses: addressesOf(url, origin), around: tab?.url ?? "" };
}

/**
 * Its own, and that of its origin where the own has none. A script that came into a frame before its document did is
 * `about:blank` for good: Chromium goes on with the same window where both are of one origin, and with the address that
 * it had at first.
 */
function addressesOf(url: string, origin: string | undefined): string[] {
  const hasOrigin = origin !== undefined && origin !== "null";
  return url.startsWith("about:") && hasOrigin ? [url, `${origin}/`] : [url];
}

/** A document without an origin of its own (a sandboxed one, a file) says `null`, and some browsers nothing. */
function agree(url: string, origin: string | undefined): boolean {
  if (origin === undefined || origin === "null") return true;
  const { protocol } = new URL(url);
  return !["http:", "https:", "chrome-extension:"].includes(protocol) || url.startsWith(`${origin}/`);
}

/** The address of the page that an asker is, or is in; `""` where there is none or the browser does not say. */
export function pageAddress(asker: Asker): string {
  if (asker.is === "frame") return asker.around;
  return asker.is === "page" ? asker.address : "";
}

/** Whether an asker may speak of the page of a key: it is that page, or in it. */
export function maySpeakOf(asker: Asker, pageKey: string): boolean {
  return asker.is === "own-page" || actsFor(pageAddress(asker), pageKey);
}

/** Whether a passage can stand in the asker's document: a page has all that is kept on it, a frame its own. */
export function mayHold(asker: Asker, selectors: readonly Selector[]): boolean {
  if (asker.is !== "frame") return asker.is !== "unknown";
  const frame = frameIn(selectors);
  return frame !== undefined && asker.addresses.some((own) => actsFor(own, frame.address));
}
