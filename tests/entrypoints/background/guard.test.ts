import { describe, expect, it } from "vitest";
import { guarded } from "@/entrypoints/background/guard";
import { PAGE_RIGHTS } from "@/entrypoints/background/page-rights";
import type { Handlers } from "@/lib/messages/listen";
import type { BackgroundProtocol } from "@/lib/messages/protocol";
import { addAddress } from "@/lib/store/address-store";
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
const MINE = "https://example.org/moe";
const FRAME = "https://frame.example/x";

type Sender = chrome.runtime.MessageSender;

const page = (url: string): Sender => ({ url, origin: new URL(url).origin, frameId: 0 });
const frame = (url: string, around?: string): Sender => ({
  url,
  frameId: 3,
  ...(around && { tab: { url: around } as chrome.tabs.Tab }),
});
const OWN: Sender = { url: `${ROOT}library.html`, origin: ROOT.slice(0, -1) };

const inFrame = (address = FRAME) => ({
  ...samplePassage(),
  selectors: [...samplePassage().selectors, { type: "FrameSelector" as const, address, path: [0] }],
});

/** A library with a highlight of a page (id 1) and one in a frame of it (id 2); every handler says its name. */
async function guardedLibrary({ keepsInPrivate = false } = {}) {
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

const changeId = sampleId(9);
const passage = samplePassage();
const articleOf = (url: string) => sampleArticleDraft({ url });

describe("whoever asks", () => {
  it.each(REQUEST_TYPES)("%s is answered to our own pages", async (type) => {
    const { ask } = await guardedLibrary();
    expect(await ask(OWN, type)).toBe(type);
  });

  it.each(REQUEST_TYPES)("%s is refused to one without an address", async (type) => {
    const { ask } = await guardedLibrary();
    expect(await ask({ frameId: 0 }, type)).toBe("NotAllowed");
  });

  it.each(REQUEST_TYPES.filter((type) => !(type in PAGE_RIGHTS)))("%s is refused to pages", async (type) => {
    const { ask } = await guardedLibrary();
    expect(await ask(page(MINE), type)).toBe("NotAllowed");
  });
});

describe("a page's script", () => {
  const about = (pageKey: string, id = sampleId(1)) =>
    [
      ["page/open", { pageKey, formerKeys: [], host: new URL(MINE).host }],
      ["article/tag", { ...VALID_REQUESTS["article/tag"], pageKey }],
      ["article/add-address", { pageKey: MINE, address: pageKey }],
      ["term/mute", { termId: "nsa", pageKey }],
      ["page/report-orphans", { pageKey, ids: [] }],
      ["text/keep", { ...VALID_REQUESTS["text/keep"], pageKey }],
      ["highlight/undo", { pageKey, direction: "undo", stepId: changeId }],
      ["highlight/save", { highlight: sampleDraft({ id: sampleId(5) }), article: articleOf(pageKey) }],
      ["highlight/edit", { id, changeId, changes: { note: "n" } }],
      ["highlight/move", { id, changeId, passage }],
      ["highlight/join", { id, others: [sampleId(2)], changeId, passage }],
      ["highlight/delete", { id, changeId }],
      ["highlight/restore", { id, changeId }],
      ["highlight/link", { id }],
      ["highlight/save", { highlight: sampleDraft({ id }), article: articleOf(pageKey) }],
    ] as [RequestType, never][];

  it.each(about(MINE))("may do %s about its own page", async (type, request) => {
    const { ask } = await guardedLibrary();
    expect(await ask(page(`${MINE}?utm_source=x`), type, request)).toBe(type);
  });

  it.each(about("https://example.com/other"))("may not do %s about another", async (type, request) => {
    const { ask } = await guardedLibrary();
    const other =
      type === "page/open" || "pageKey" in request || "article" in request
        ? MINE
        : "https://example.com/other";
    expect(await ask(page(other), type, request)).toBe("NotAllowed");
  });

  it("may not name a host that it is not of", async () => {
    const { ask } = await guardedLibrary();
    const named = { title: "Routing in MoE", host: "example.org" };
    expect(await ask(page(MINE), "article/namesakes", named)).toBe("article/namesakes");
    expect(await ask(page("https://example.com/"), "article/namesakes", named)).toBe("NotAllowed");
  });

  it("acts for a page that is known at its address", async () => {
    const { ask, store } = await guardedLibrary();
    const moved = page("https://new.example/moe");
    const request = { id: sampleId(1), changeId, changes: { note: "n" } };
    expect(await ask(moved, "highlight/edit", request)).toBe("NotAllowed");
    await addAddress(store, MINE, "https://new.example/moe");
    expect(await ask(moved, "highlight/edit", request)).toBe("highlight/edit");
  });

  it("may ask about what is not there", async () => {
    const { ask } = await guardedLibrary();
    expect(await ask(page("https://example.com/"), "highlight/link", { id: sampleId(7) })).toBe(
      "highlight/link",
    );
  });
});

describe("a frame's script", () => {
  const draft = { ...sampleDraft({ id: sampleId(5) }), ...inFrame() };
  const edit = (id: string) => ({ id, changeId, changes: { note: "n" } });

  it.each([
    [
      "keeps a passage of its own in the page around it",
      frame(FRAME, MINE),
      "highlight/save",
      { highlight: draft, article: articleOf(MINE) },
    ],
    ["changes a passage of its own", frame(FRAME, MINE), "highlight/edit", edit(sampleId(2))],
    [
      "changes one while its page goes",
      frame(FRAME, "https://example.com/next"),
      "highlight/edit",
      edit(sampleId(2)),
    ],
    [
      "asks for what is kept on the page around it",
      frame(FRAME, MINE),
      "page/open",
      { pageKey: MINE, formerKeys: [], host: "example.org" },
    ],
  ] as [string, Sender, RequestType, never][])("%s", async (_what, sender, type, request) => {
    const { ask } = await guardedLibrary();
    expect(await ask(sender, type, request)).toBe(type);
  });

  it.each([
    [
      "keep a passage of another document",
      frame(FRAME, MINE),
      "highlight/save",
      { highlight: sampleDraft({ id: sampleId(5) }), article: articleOf(MINE) },
    ],
    [
      "keep one of another frame",
      frame("https://ad.example/", MINE),
      "highlight/save",
      { highlight: draft, article: articleOf(MINE) },
    ],
    [
      "keep one in a page that it is not in",
      frame(FRAME, "https://example.com/"),
      "highlight/save",
      { highlight: draft, article: articleOf(MINE) },
    ],
    [
      "keep one where its page is not known",
      frame(FRAME),
      "highlight/save",
      { highlight: draft, article: articleOf(MINE) },
    ],
    ["change a passage of the page around it", frame(FRAME, MINE), "highlight/edit", edit(sampleId(1))],
    [
      "change one of another frame",
      frame("https://ad.example/", MINE),
      "highlight/delete",
      { id: sampleId(2), changeId },
    ],
    [
      "move one of its own out of itself",
      frame(FRAME, MINE),
      "highlight/move",
      { id: sampleId(2), changeId, passage },
    ],
    [
      "have another frame do something",
      frame(FRAME, MINE),
      "frame/ask",
      { frameId: 4, type: "page/show-highlight", id: sampleId(1) },
    ],
    [
      "give the page an address",
      frame(FRAME, MINE),
      "article/add-address",
      { pageKey: MINE, address: `${MINE}/2` },
    ],
  ] as [string, Sender, RequestType, never][])("may not %s", async (_what, sender, type, request) => {
    const { ask } = await guardedLibrary();
    expect(await ask(sender, type, request)).toBe("NotAllowed");
  });
});

describe("a private window's page", () => {
  const inPrivate: Sender = { ...page(MINE), tab: { incognito: true } as chrome.tabs.Tab };
  const ownRequests: [RequestType, unknown][] = [
    ["highlight/save", { highlight: sampleDraft({ id: sampleId(5) }), article: articleOf(MINE) }],
    ["highlight/edit", { id: sampleId(1), changeId, changes: { note: "n" } }],
    ["highlight/move", { id: sampleId(1), changeId, passage }],
    ["highlight/join", { id: sampleId(1), others: [sampleId(2)], changeId, passage }],
    ["highlight/delete", { id: sampleId(1), changeId }],
    ["highlight/restore", { id: sampleId(1), changeId }],
    ["highlight/undo", { pageKey: MINE, direction: "undo", stepId: changeId }],
    ["term/mute", { termId: "nsa", pageKey: MINE }],
    ["term/unmute", { termId: "nsa", pageKey: null }],
    ["own-term/save", VALID_REQUESTS["own-term/save"]],
    ["own-term/delete", { id: sampleId(1) }],
  ];

  it.each(ownRequests)("is told that %s keeps nothing, until the reader wants it", async (type, request) => {
    expect(await (await guardedLibrary()).ask(inPrivate, type, request as never)).toBe("PrivateWindow");
    const { ask } = await guardedLibrary({ keepsInPrivate: true });
    expect(await ask(inPrivate, type, request as never)).toBe(type);
  });

  it.each([
    ["page/report-orphans", { pageKey: MINE, ids: [] }],
    ["article/add-address", { pageKey: MINE, address: `${MINE}/2` }],
    ["text/keep", { ...VALID_REQUESTS["text/keep"], pageKey: MINE }],
  ] as [RequestType, never][])("reports %s to nobody", async (type, request) => {
    expect(await (await guardedLibrary()).ask(inPrivate, type, request)).toEqual({});
  });

  it("is read like any other", async () => {
    const { ask } = await guardedLibrary();
    expect(await ask(inPrivate, "article/tag", { ...VALID_REQUESTS["article/tag"], pageKey: MINE })).toBe(
      "article/tag",
    );
  });
});
