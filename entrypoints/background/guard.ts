import type { Handlers } from "@/lib/messages/listen";
import type { BackgroundProtocol } from "@/lib/messages/protocol";
import { readArticle } from "@/lib/store/article-store";
import type { Database } from "@/lib/store/database";
import { type Asker, askerOf, mayHold, maySpeakOf, pageAddress } from "./asker";
import { NotAllowedError } from "./own-pages";
import { type Concerns, PAGE_RIGHTS } from "./page-rights";

type AnyHandlers = Record<string, (request: unknown, sender: chrome.runtime.MessageSender) => unknown>;

/**
 * Handlers that look first who asks: the extension's own pages may ask for everything, scripts in web pages for what
 * `page-rights.ts` says, each about its own page alone. All others get a `NotAllowed`.
 *
 * @param database gives the database, when it is needed.
 * @param ownRoot the address of the extension's root, with `/` at its end.
 */
export function guarded(
  handlers: Handlers<BackgroundProtocol>,
  database: () => Database,
  ownRoot: string,
): Handlers<BackgroundProtocol> {
  const guard = ([type, handle]: [string, AnyHandlers[string]]): [string, AnyHandlers[string]] => [
    type,
    async (request, sender) => {
      const asker = askerOf(sender, ownRoot);
      if (asker.is !== "own-page") await check(asker, type as keyof BackgroundProtocol, request, database);
      return handle(request, sender);
    },
  ];
  const all = Object.entries(handlers as unknown as AnyHandlers).map(guard);
  return Object.fromEntries(all) as unknown as Handlers<BackgroundProtocol>;
}

async function check(
  asker: Asker,
  type: keyof BackgroundProtocol,
  request: unknown,
  database: () => Database,
): Promise<void> {
  const concernsOf = PAGE_RIGHTS[type] as ((request: unknown) => Concerns) | undefined;
  if (asker.is === "unknown" || !concernsOf)
    throw new NotAllowedError(`${type}: only from the extension's own pages`);
  if (!(await isTheirs(asker, concernsOf(request), database)))
    throw new NotAllowedError(`${type}: about another page`);
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
