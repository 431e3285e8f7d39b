import { describe, expect, it } from "vitest";
import { term } from "../fixtures/tiny-glossary";
import { glossaryFaults } from "./glossary-faults";

const moe = term("moe", "architecture", ["MoE"], { related: ["nsa"] });
const nsa = term("nsa", "architecture", ["NSA"]);

describe("the faults of a glossary", () => {
  it("are none in a sound one, whether or not related terms lead back", () => {
    expect(glossaryFaults([moe, nsa])).toEqual([]);
  });

  it("are none where a blocking phrase differs by a capital, which counts in it", () => {
    const cues = { for: [], against: [], block: ["NSA agent", "NSA Agent"] };
    expect(glossaryFaults([moe, { ...nsa, cues }])).toEqual([]);
  });

  it.each([
    ["a breach of the schema", { links: [] }, /^nsa, links: /],
    ["a related term that does not exist", { related: ["moba"] }, /^nsa, related: no term moba$/],
    ["a term related to itself", { related: ["nsa"] }, /^nsa, related: itself$/],
    ["a term related to another twice", { related: ["moe", "moe"] }, /^nsa, related: moe twice$/],
    ["an alias listed twice", { aliases: [nsa.aliases[0]!, nsa.aliases[0]!] }, /^nsa, aliases: NSA twice$/],
    [
      "an alias that one of all sizes makes too",
      {
        aliases: [
          { text: "7B", case: "exact" as const, sizes: true as const },
          { text: "671B", case: "exact" as const },
        ],
      },
      /^nsa, aliases: 671B twice$/,
    ],
    [
      "an alias of all sizes without a size",
      { aliases: [{ text: "NSA", case: "exact" as const, sizes: true as const }] },
      /^nsa, aliases: NSA has no number for a size$/,
    ],
    [
      "a later name that is short for no other",
      { aliases: [...nsa.aliases, { text: "Sparse", case: "exact" as const, later: true as const }] },
      /^nsa, aliases: Sparse is short for no other$/,
    ],
    [
      "a phrase without the alias that it is to make a name of",
      { aliases: [...nsa.aliases, { text: "block", case: "any" as const, within: ["a block", "a stone"] }] },
      /^nsa, aliases: block does not stand in a stone$/,
    ],
    [
      "an alias that nothing can be against",
      {
        aliases: [{ text: "NSA", case: "exact" as const, clear: "unopposed" as const }],
        cues: { for: ["GPU"], against: [], block: [] },
      },
      /^nsa, aliases: NSA has nothing against it$/,
    ],
    [
      "a cue word for and against",
      { cues: { for: ["GPU"], against: ["GPU"], block: [] } },
      /^nsa, cues: GPU both for and against$/,
    ],
    [
      "a likely name that is no alias",
      { cues: { for: [], against: [], block: [], likely: ["MoBA"] } },
      /^nsa, cues: MoBA is likely, but no alias that needs it$/,
    ],
    [
      "a blocking phrase without an alias in it",
      { cues: { for: [], against: [], block: ["NSA headquarters", "Fort Meade"] } },
      /^nsa, cues: Fort Meade blocks no alias$/,
    ],
    [
      "a blocking phrase that is an alias",
      { cues: { for: [], against: [], block: ["nsa"] } },
      /^nsa, cues: nsa blocks no alias$/,
    ],
    [
      "a cue word that another writes too",
      { cues: { for: ["sparse-attention", "sparse attention"], against: [], block: [] } },
      /^nsa, cues: sparse attention says what another does$/,
    ],
    [
      "a cue word that another with a space stands for, wherever it is",
      { cues: { for: ["算法论文", "GPU核", "GPU 核"], against: [], block: [] } },
      /^nsa, cues: GPU核 says what another does$/,
    ],
    [
      "a blocking phrase that another writes too",
      { cues: { for: [], against: [], block: ["NSA-CSS", "NSA CSS"] } },
      /^nsa, cues: NSA CSS says what another does$/,
    ],
    [
      "a phrase around an alias that another writes too",
      {
        aliases: [
          ...nsa.aliases,
          { text: "block", case: "any" as const, within: ["block sparse", "block-sparse"] },
        ],
      },
      /^nsa, cues: block-sparse says what another does$/,
    ],
    ["an id used twice", { id: "moe" }, /^moe, id: used twice$/],
  ])("name %s", (_title, change, fault) => {
    const faults = glossaryFaults([
      { ...moe, related: [] },
      { ...nsa, ...change },
    ]);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(fault);
  });
});
