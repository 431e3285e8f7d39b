import { guarded } from "@/entrypoints/background/guard";
import type { Handlers } from "@/lib/messages/listen";
import type { BackgroundProtocol } from "@/lib/messages/protocol";
import { saveHighlight } from "@/lib/store/highlight-store";
import {
  sampleArticleDraft,
  sampleDraft,
  sampleId,
  samplePassage,
} from "../../lib/highlights/sample-highlight";
import { REQUEST_TYPES, type RequestType, VALID_REQUESTS } from "../../lib/messages/valid-requests";
import { freshStore } from "../../lib/store/fresh-store";

const ROOT = "chrome-extension://abcdefghijklmnopabcdefghijklmnop/";
/** The address of a page of which something is kept. */
export const MINE = "https://example.org/moe";
/** The address of a frame in it. */
export const FRAME = "https://frame.example/x";

/** Who asks, as the browser states it. */
export type Sender = chrome.runtime.MessageSender;

/** A page's script. */
export const page = (url: string): Sender => ({ url, origin: new URL(url).origin, frameId: 0 });
/** The script of a frame, and the page around it where that is known. */
export const frame = (url: string, around?: string): Sender => ({
  url,
  frameId: 3,
  ...(around && { tab: { url: around } as chrome.tabs.Tab }),
});
/** One of the extension's own pages. */
export const OWN: Sender = { url: `${ROOT}library.html`, origin: ROOT.slice(0, -1) };

/** A passage in a frame. */
export const inFrame = (address = FRAME) => ({
  ...samplePassage(),
  selectors: [...samplePassage().selectors, { type: "FrameSelector" as const, address, path: [0] }],
});

/** A library with a highlight of a page (id 1) and one in a frame of it (id 2); every handler says its name. */
export async function guardedLibrary({ keepsInPrivate = false } = {}) {
  const store = freshStore();
  await saveHighlight(store, sampleDraft({ id: sampleId(1) }), sampleArticleDraft());
  await saveHighlight(store, { ...sampleDraft({ id: sampleId(2) }), ...inFrame() }, sampleArticleDraft());
  const handlers = Object.fromEntries(REQUEST_TYPES.map((type) => [type, () => type]));
  const all = guarded(handlers as unknown as Handlers<BackgroundProtocol>, {
    database: () => store.db,
    ownRoot: ROOT,
    keepsInPrivate: async () => keepsInPrivate,
  });
  const ask = async <T extends RequestType>(
    sender: Sender,
    type: T,
    request: BackgroundProtocol[T]["request"] = VALID_REQUESTS[type],
  ): Promise<unknown> => {
    try {
      return await all[type](request, sender);
    } catch (error) {
      return (error as Error).name;
    }
  };
  return { store, ask };
}

/** The id of a change. */
export const changeId = sampleId(9);

/** The draft of an article at an address. */
export const articleOf = (url: string) => sampleArticleDraft({ url });
