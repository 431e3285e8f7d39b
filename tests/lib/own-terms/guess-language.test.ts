import { expect, it } from "vitest";
import { guessedLanguage } from "@/lib/own-terms/guess-language";

it.each([
  ["Fewer bits.", "en"],
  ["少用几位。", "zh"],
  ["What our team says for sparse attention (稀疏注意力) in long prompts.", "en"],
  ["决定检索与否的 gate。", "zh"],
  ["", null],
  ["42 …", null],
])("the language of “%s” is guessed as %s", (definition, language) => {
  expect(guessedLanguage(definition)).toBe(language);
});
