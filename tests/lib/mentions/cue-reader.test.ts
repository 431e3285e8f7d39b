import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileGlossary } from "@/lib/glossary/compile";
import { findCandidates } from "@/lib/mentions/candidates";
import { CueReader, type WeighingLog } from "@/lib/mentions/cue-reader";
import { normalize } from "@/lib/text/normalize";
import { TINY_GLOSSARY } from "../../fixtures/tiny-glossary";

const glossary = compileGlossary(TINY_GLOSSARY);

/** Names that may mean something else, words for and against them, decoys, and words that say nothing. */
const WORDS = (
  "NSA Claude agent attention 推理 量化 Monet painter surveillance Snowden 小说 侦探 model models LLM 大模型 训练 训练营 " +
  "fashion_model double_agent attention_deficit for_your_attention de Loupy Jean said asked GPU tokens 基金 the of and 的 在 很多 " +
  "garden yesterday . , ， 。"
).split(" ");
const text = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(" ", " ", " ", "\n", "")), {
    maxLength: 160,
    // By itself it stays at some ten words, in which too little speaks against a name to be sure to meet it.
    size: "max",
  })
  .map((parts) => parts.map(([word, gap]) => word.replaceAll("_", " ") + gap).join(""));

/** The candidates of `source` that need evidence, and two readers of the words around them. */
function read(source: string) {
  const normalized = normalize(source);
  const { candidates } = findCandidates(normalized, glossary);
  const open = Array.from({ length: candidates.length }, (_, index) => candidates.at(index));
  return {
    open: open.filter(({ form }) => !form.proven),
    sparse: new CueReader(normalized, glossary.cues, false),
    dense: new CueReader(normalized, glossary.cues, true),
  };
}

/** Notes all that counts, with what it weighs. */
function logInto(seen: [unknown, number][]): WeighingLog {
  return { cue: (...use) => seen.push(use), name: (...use) => seen.push(use) };
}

describe("CueReader", () => {
  it("weighs the same where it searches around each name and where it searches all of the text", () => {
    let met = 0;
    fc.assert(
      fc.property(text, (source) => {
        const { open, sparse, dense } = read(source);
        for (const candidate of open) {
          const seen: [unknown, number][] = [];
          const weights = sparse.weigh(candidate, logInto(seen));
          const again: [unknown, number][] = [];
          expect(dense.weigh(candidate, logInto(again))).toEqual(weights);
          expect(again).toEqual(seen);
          met += seen.length;
        }
      }),
    );
    expect(met).toBeGreaterThan(0);
  });

  it("finds nothing that speaks against a name of which it said that nothing may", () => {
    const said = { may: 0, mayNot: 0 };
    fc.assert(
      fc.property(text, (source) => {
        const { open, sparse, dense } = read(source);
        for (const candidate of open) {
          const mayRefuse = dense.mayRefuse(candidate);
          said[mayRefuse ? "may" : "mayNot"]++;
          if (!mayRefuse) expect(sparse.weigh(candidate).against).toBe(0);
        }
      }),
    );
    expect(said.may).toBeGreaterThan(0);
    expect(said.mayNot).toBeGreaterThan(0);
  });
});
