import { describe, expect, it } from "vitest";
import { PAGE_RIGHTS } from "@/entrypoints/background/page-rights";
import { addAddress } from "@/lib/store/address-store";
import { sampleDraft, sampleId, samplePassage } from "../../lib/highlights/sample-highlight";
import { REQUEST_TYPES, type RequestType, VALID_REQUESTS } from "../../lib/messages/valid-requests";
import { articleOf, changeId, guardedLibrary, MINE, OWN, page, type Sender } from "./guarded-library";

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
      ["highlight/move", { id, changeId, passage: samplePassage() }],
      ["highlight/join", { id, others: [sampleId(2)], changeId, passage: samplePassage() }],
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

describe("a private window's page", () => {
  const inPrivate: Sender = { ...page(MINE), tab: { incognito: true } as chrome.tabs.Tab };
  const ownRequests: [RequestType, unknown][] = [
    ["highlight/save", { highlight: sampleDraft({ id: sampleId(5) }), article: articleOf(MINE) }],
    ["highlight/edit", { id: sampleId(1), changeId, changes: { note: "n" } }],
    ["highlight/move", { id: sampleId(1), changeId, passage: samplePassage() }],
    ["highlight/join", { id: sampleId(1), others: [sampleId(2)], changeId, passage: samplePassage() }],
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
