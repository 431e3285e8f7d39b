import { describe, expect, it } from "vitest";
import { cueReach, Surroundings } from "@/lib/mentions/surroundings";
import { normalize } from "@/lib/text/normalize";

const NAME = "Gemini";

/** What `word` counts in `text` around {@link NAME}, to two places: a word of the field's, and one of the term's own. */
function counts(text: string, word: string): [field: number, own: number] {
  const normalized = normalize(text);
  // A break stands before the text.
  const start = text.indexOf(NAME) + 1;
  const end = start + NAME.length;
  const around = new Surroundings(normalized.units, start, end, cueReach(normalized, start, end));
  const from = text.indexOf(word) + 1;
  const weight = (isOwn: boolean) => Math.round(around.weight(from, from + word.length, isOwn) * 100) / 100;
  return [weight(false), weight(true)];
}

describe("a cue word around a name", () => {
  it.each<[title: string, text: string, word: string, expected: [number, number]]>([
    ["nearly all beside it", "we asked Gemini, a model", "asked", [0.99, 0.99]],
    ["half at the distance where nearness is halved", `${NAME} ${"x".repeat(78)} model`, "model", [0.5, 0.5]],
    ["half of what it would in another sentence", "It has a model. Gemini answers", "model", [0.49, 0.49]],
    ["nothing in another block, unless it is the term's own", "A model\nGemini answers", "model", [0, 0.3]],
    ["nothing in a block behind, unless it is the term's own", "Gemini answers\nmodel", "model", [0, 0.27]],
    ["nothing out of reach", `${NAME} ${"x".repeat(170)} model`, "model", [0, 0]],
    ["nothing where it is the name itself", "we asked Gemini", NAME, [0, 0]],
    ["less soon in Chinese", `用${NAME}${"写".repeat(32)}模型`, "模型", [0.5, 0.5]],
  ])("counts %s", (_title, text, word, expected) => {
    expect(counts(text, word)).toEqual(expected);
  });
});
