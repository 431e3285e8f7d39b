import { describe, expect, it } from "vitest";
import { UnderlineChoice } from "@/entrypoints/article.content/underline-choice";

describe("UnderlineChoice", () => {
  it.each([
    { density: "every", underlined: [true, true, true, true, true] },
    { density: "section", underlined: [true, true, false, true, true] },
    { density: "article", underlined: [true, true, false, false, false] },
  ] as const)("underlines by density $density", ({ density, underlined }) => {
    const choice = new UnderlineChoice(density);
    const mentions = [
      ["moba", 0],
      ["nsa", 0],
      ["moba", 0],
      ["moba", 1],
      ["nsa", 2],
    ] as const;
    const takes = mentions.map(([term, section]) => choice.takes(term, { section, inHeading: false }));
    expect(takes).toEqual(underlined);
  });

  it.each(["section", "article"] as const)(
    "underlines a term in a heading and once more below it, by density %s",
    (density) => {
      const choice = new UnderlineChoice(density);
      const places = [true, true, false, false];
      expect(places.map((inHeading) => choice.takes("moba", { section: 1, inHeading }))).toEqual([
        true,
        false,
        true,
        false,
      ]);
    },
  );
});
