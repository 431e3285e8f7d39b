import { describe, expect, it } from "vitest";
import type { HighlightChange } from "@/entrypoints/article.content/outbox";
import { unsavedText, withChanges } from "@/entrypoints/article.content/with-changes";
import {
  sampleArticleDraft,
  sampleDraft,
  sampleHighlight,
  sampleId,
} from "../../lib/highlights/sample-highlight";

const PAGE = sampleArticleDraft().pageKey;
const changeId = sampleId(99);

const SAVE: HighlightChange = {
  type: "highlight/save",
  request: { highlight: sampleDraft({ id: sampleId(2), quote: "New." }), article: sampleArticleDraft() },
};
const edit = (id: string, note: string): HighlightChange => ({
  type: "highlight/edit",
  request: { id, changeId, changes: { note } },
});

describe("a page's highlights with what is not stored yet", () => {
  const stored = sampleHighlight();

  it("hold a passage that waits, with what was written to it since", () => {
    const [first, second] = withChanges([stored], [SAVE, edit(sampleId(2), "why")], PAGE);
    expect(first).toBe(stored);
    expect(second).toMatchObject({ id: sampleId(2), quote: "New.", note: "why", pageKey: PAGE });
  });

  it("take later edits over earlier ones", () => {
    const [only] = withChanges([stored], [edit(stored.id, "a"), edit(stored.id, "b")], PAGE);
    expect(only).toEqual({ ...stored, note: "b" });
  });

  it("keep one whose deletion waits", () => {
    const remove: HighlightChange = { type: "highlight/delete", request: { id: stored.id, changeId } };
    expect(withChanges([stored], [remove], PAGE)).toEqual([stored]);
  });

  it.each([
    ["another page's passage", SAVE, "https://example.org/other"],
    ["an edit of what is not there", edit(sampleId(9), "x"), PAGE],
  ])("pass over %s", (_, change, page) => {
    expect(withChanges([stored], [change], page)).toEqual([stored]);
  });

  it("show a passage once whose reply was lost", () => {
    const saved = sampleHighlight({ id: sampleId(2) });
    expect(withChanges([saved], [SAVE], PAGE)).toEqual([saved]);
  });
});

it("what is copied of unsaved changes names each passage once, with note and tags", () => {
  const known = sampleHighlight({ quote: "Experts.", note: "why", tags: ["moe", "paper"] });
  const other = sampleHighlight({ id: sampleId(2), quote: "New." });
  const changes = [edit(known.id, "w"), edit(known.id, "why"), SAVE, edit(sampleId(9), "gone")];
  const text = unsavedText(changes, (id) => [known, other].find((each) => each.id === id));
  expect(text).toBe("“Experts.”\n\nwhy\n\n#moe #paper\n\n—\n\n“New.”");
});
