import { beforeEach, describe, expect, it, vi } from "vitest";
import { countsOf, onPageKept, onPageTagged } from "@/entrypoints/background/tagged-pages";
import type { Term } from "@/lib/glossary/term";
import { saveHighlight } from "@/lib/store/highlight-store";
import { sampleArticleDraft, sampleDraft } from "../../lib/highlights/sample-highlight";
import { freshStore } from "../../lib/store/fresh-store";

const draft = sampleArticleDraft({});
const PAGE = { pageKey: draft.pageKey, title: "A page", counts: { moba: 2 } };
const OWN = "chrome-extension://own/";

/** A page's top document, in a tab. */
function from(
  changes: { incognito?: boolean; frameId?: number; url?: string } = {},
): chrome.runtime.MessageSender {
  const { incognito = false, frameId = 0, url = draft.url } = changes;
  return { tab: { id: 7, incognito } as chrome.tabs.Tab, frameId, url };
}

beforeEach(() => {
  const session = new Map<string, unknown>();
  vi.stubGlobal("chrome", {
    runtime: { getURL: (path: string) => OWN + path },
    storage: {
      session: {
        set: async (items: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(items)) session.set(key, value);
        },
        get: async (key: string) => ({ [key]: session.get(key) }),
      },
      local: { get: async () => ({ "settings.recordRead": true }) },
    },
  });
  return () => vi.unstubAllGlobals();
});

describe("what a page's terms are taken down for", () => {
  it.each([
    ["any page, where the reader wants that", from(), 1],
    ["no page of a private window", from({ incognito: true }), 0],
    ["no frame of a page", from({ frameId: 3 }), 0],
    ["no page of our own", from({ url: `${OWN}welcome.html` }), 0],
  ])("is %s", async (_, sender, rows) => {
    const store = freshStore();
    await onPageTagged(PAGE, sender, store);
    expect(await store.db.encounters.count()).toBe(rows);
  });

  it("is an article of the library, from the first passage that is kept of it", async () => {
    const store = freshStore();
    await onPageTagged(PAGE, from({ incognito: true }), store);
    await onPageKept(from(), store);
    expect(await store.db.encounters.count()).toBe(0);
    await saveHighlight(store, sampleDraft(), draft);
    await onPageKept(from(), store);
    expect(await store.db.encounters.toArray()).toMatchObject([
      { pageKey: draft.pageKey, counts: { moba: 2 } },
    ]);
  });
});

it("terms are counted by their mentions, and those that only the article defines are not", () => {
  const terms = [{ id: "moba" }, { id: "nsa" }] as Term[];
  const mentions = [0, 4, 0, 5, 8, 1, 10, 14, 0, 20, 23, 2];
  expect(countsOf({ terms, mentions })).toEqual({ moba: 2, nsa: 1 });
});
