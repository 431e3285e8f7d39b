import { describe, expect, it } from "vitest";
import { sampleDraft, sampleId, samplePassage } from "../../lib/highlights/sample-highlight";
import type { RequestType } from "../../lib/messages/valid-requests";
import {
  articleOf,
  changeId,
  FRAME,
  frame,
  guardedLibrary,
  inFrame,
  MINE,
  type Sender,
} from "./guarded-library";

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
    [
      "keeps one where the browser names the frame by the empty document before its own",
      { ...frame("about:blank", MINE), origin: new URL(FRAME).origin },
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
      "keep one of another frame, where its own address is nobody's",
      { ...frame("about:blank", MINE), origin: "https://ad.example" },
      "highlight/save",
      { highlight: draft, article: articleOf(MINE) },
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
      { id: sampleId(2), changeId, passage: samplePassage() },
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
