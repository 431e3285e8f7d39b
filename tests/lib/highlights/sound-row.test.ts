import { describe, expect, it } from "vitest";
import { soundArticle, soundHighlight } from "@/lib/highlights/sound-row";
import { sampleArticle, sampleHighlight } from "./sample-highlight";

describe("a row", () => {
  it("that is in order stays as it is", () => {
    expect(soundHighlight(sampleHighlight())).toEqual(sampleHighlight());
    expect(soundArticle(sampleArticle())).toEqual(sampleArticle());
  });

  it("of an odd import has what stands for nothing in the place of what it lacks", () => {
    const odd = { id: "x", quote: 7, tags: ["a", null], color: "red", createdAt: "soon", updatedAt: 1e99 };
    expect(soundHighlight(odd as never)).toEqual({
      id: "x",
      pageKey: "",
      quote: "",
      note: "",
      tags: ["a"],
      terms: [],
      selectors: [],
      color: "yellow",
      createdAt: 0,
      updatedAt: 0,
      deletedAt: null,
    });
    expect(soundArticle({ pageKey: "p" } as never)).toEqual({
      pageKey: "p",
      url: "",
      title: "",
      byline: "",
      siteName: "",
      language: "",
      createdAt: 0,
      updatedAt: 0,
    });
  });
});
