import type { Handlers } from "@/lib/messages/listen";
import type { BackgroundProtocol } from "@/lib/messages/protocol";
import { readArticle } from "@/lib/store/article-store";
import type { Database } from "@/lib/store/database";
import { type Asker, askerOf, mayHold, maySpeakOf, pageAddress } from "./asker";
import { type Concerns, PAGE_RIGHTS } from "./page-rights";

type AnyHandlers = Record<string, (request: unknown, sender: chrome.runtime.MessageSender) => unknown>;

/** Thrown when a script in a web page asks for what only the extension's own pages may, or about another page. */
class NotAllowedError extends Error {
  override name = "NotAllowed";
}

/** Thrown when something is to be kept of a private window, and the reader has not said that it may. */
class PrivateWindowError extends Error {
  override name = "PrivateWindow";
}

/** What the guard needs to know. */
export interface GuardOptions {
  /** Gives the database, when it is needed. */
  database(): Database;
  /** The address of the extension's root, with `/` at its end. */
  ownRoot: string;
  /** Whether the reader wants things kept of private windows. */
  keepsInPrivate(): Promise<boolean>;
}

/**
 * Handlers that look first who asks: the extension's own pages may ask for everything, scripts in web pages for what
 * `page-rights.ts` says, each about its own page alone. All others get a `NotAllowed`. What is to be kept of a private
 * window is refused as `PrivateWindow`, unless the reader wants it.
 */
export function guarded(
  handlers: Handlers<BackgroundProtocol>,
  options: GuardOptions,
): Handlers<BackgroundProtocol> {
  const guard = ([type, handle]: [string, AnyHandlers[string]]): [string, AnyHandlers[string]] => [
    type,
    async (request, sender) => {
      const asker = askerOf(sender, options.ownRoot);
      if (asker.is === "own-page") return handle(request, sender);
      const { writes } = await checked(asker, type as keyof BackgroundProtocol, request, options);
      if (!writes || !sender.tab?.incognito || (await options.keepsInPrivate()))
        return handle(request, sender);
      if (writes === "asked") throw new PrivateWindowError("nothing is kept of a private window");
      return {};
    },
  ];
  const all = Object.entries(handlers as unknown as AnyHandlers).map(guard);
  return Object.fromEntries(all) as unknown as Handlers<BackgroundProtocol>;
}

async function checked(
  asker: Asker,
  type: keyof BackgroundProtocol,
  request: unknown,
  { database }: GuardOptions,
): Promise<Concerns> {
  const concernsOf = PAGE_RIGHTS[type] as ((request: unknown) => Concerns) | undefined;
  if (asker.is === "unknown" || !concernsOf)
    throw new NotAllowedError(`${type}: only from the extension's own pages`);
  const concerns = concernsOf(request);
  if (!(await isTheirs(asker, concerns, database))) throw new NotAllowedError(`${type}: about another page`);
  return concerns;
}

async function isTheirs(asker: Asker, concerns: Concerns, database: () => Database): Promise<boolean> {
  const { pages = [], host, highlightIds = [], passage, notInFrames } = concerns;
  if (notInFrames && asker.is === "frame") return false;
  if (passage && !mayHold(asker, passage.selectors)) return false;
  if (host !== undefined && host !== hostOf(pageAddress(asker))) return false;
  for (const page of pages) if (!(await isTheirPage(asker, page, database))) return false;
  if (highlightIds.length === 0) return true;
  for (const highlight of await database().highlights.bulkGet([...highlightIds])) {
    if (!highlight) continue;
    if (!mayHold(asker, highlight.selectors)) return false;
    // A frame's passages are its own wherever the page around has gone by now.
    if (asker.is !== "frame" && !(await isTheirPage(asker, highlight.pageKey, database))) return false;
  }
  return true;
}

/** Also where the page of the key is known at an address that the asker speaks for. */
async function isTheirPage(asker: Asker, pageKey: string, database: () => Database): Promise<boolean> {
  if (maySpeakOf(asker, pageKey)) return true;
  const { addresses = [] } = (await readArticle(database(), pageKey)) ?? {};
  return addresses.some((address) => maySpeakOf(asker, address));
}

function hostOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).host : undefined;
}
