import { describe, expect, it } from "vitest";
import { term } from "../fixtures/tiny-glossary";
import { glossaryFaults } from "./glossary-faults";

const moe = term("moe", "architecture", ["MoE"], { related: ["nsa"] });
const nsa = term("nsa", "architecture", ["NSA"]);

describe("the faults of a glossary", () => {
  it("are none in a sound one, whether or not related terms lead back", () => {
    expect(glossaryFaults([moe, nsa])).toEqual([]);
  });

  it.each([
    ["capitals that count", ["MoE", "MOE"]],
    ["a name that is another's plural", ["structured output", "structured outputs"]],
  ])("are none where aliases differ by %s", (_title, texts) => {
    const aliases = texts.map((text) => ({ text, case: "exact" as const }));
    expect(glossaryFaults([moe, { ...nsa, aliases }])).toEqual([]);
  });

  it("are none where a blocking phrase differs by a capital, which counts in it", () => {
    const cues = { for: [], against: [], block: ["NSA agent", "NSA Agent"] };
    expect(glossaryFaults([moe, { ...nsa, cues }])).toEqual([]);
  });

  it.each([
    [
      "a related term that does not exist",
      { related: ["moba"] },
      /^architecture\.json, nsa, related: no term moba$/,
    ],
    ["a term related to itself", { related: ["nsa"] }, /^architecture\.json, nsa, related: itself$/],
    [
      "a term related to another twice",
      { related: ["moe", "moe"] },
      /^architecture\.json, nsa, related: moe twice$/,
    ],
    [
      "one link twice",
      { links: [...nsa.links, { label: "Paper", url: nsa.links[0]!.url }] },
      /^architecture\.json, nsa, links: https:\/\/example\.org\/ twice$/,
    ],
    [
      "an alias listed twice",
      { aliases: [nsa.aliases[0]!, nsa.aliases[0]!] },
      /^architecture\.json, nsa, aliases: NSA twice$/,
    ],
    [
      "an alias that one of all sizes makes too",
      {
        aliases: [
          { text: "7B", case: "exact" as const, sizes: true as const },
          { text: "671B", case: "exact" as const },
        ],
      },
      /^architecture\.json, nsa, aliases: 671B twice$/,
    ],
    [
      "an alias of all sizes without a size",
      { aliases: [{ text: "NSA", case: "exact" as const, sizes: true as const }] },
      /^architecture\.json, nsa, aliases: NSA has no number for a size$/,
    ],
    [
      "a later name that is short for no other",
      { aliases: [...nsa.aliases, { text: "Sparse", case: "exact" as const, later: true as const }] },
      /^architecture\.json, nsa, aliases: Sparse is short for no other$/,
    ],
    [
      "a phrase without the alias that it is to make a name of",
      { aliases: [...nsa.aliases, { text: "block", case: "any" as const, within: ["a block", "a stone"] }] },
      /^architecture\.json, nsa, aliases: block does not stand in a stone$/,
    ],
    [
      "an alias that nothing can be against",
      {
        aliases: [{ text: "NSA", case: "exact" as const, clear: "unopposed" as const }],
        cues: { for: ["GPU"], against: [], block: [] },
      },
      /^architecture\.json, nsa, aliases: NSA has nothing against it$/,
    ],
    [
      "a cue word for and against",
      { cues: { for: ["GPU"], against: ["GPU"], block: [] } },
      /^architecture\.json, nsa, cues: GPU both for and against$/,
    ],
    [
      "a cue word of nothing",
      { cues: { for: ["\u200b"], against: [], block: [] } },
      /^architecture\.json, nsa, cues: ".+" is nothing to look for$/,
    ],
    [
      "a likely name that is no alias",
      { cues: { for: [], against: [], block: [], likely: ["MoBA"] } },
      /^architecture\.json, nsa, cues: MoBA is likely, but no alias that needs it$/,
    ],
    [
      "a blocking phrase without an alias in it",
      { cues: { for: [], against: [], block: ["NSA headquarters", "Fort Meade"] } },
      /^architecture\.json, nsa, cues: Fort Meade blocks no alias$/,
    ],
    [
      "a blocking phrase that is an alias",
      { cues: { for: [], against: [], block: ["nsa"] } },
      /^architecture\.json, nsa, cues: nsa blocks no alias$/,
    ],
    [
      "a cue word that another writes too",
      { cues: { for: ["sparse-attention", "sparse attention"], against: [], block: [] } },
      /^architecture\.json, nsa, cues: sparse attention says what another does$/,
    ],
    [
      "a cue word that another with a space stands for, wherever it is",
      { cues: { for: ["算法论文", "GPU核", "GPU 核"], against: [], block: [] } },
      /^architecture\.json, nsa, cues: GPU核 says what another does$/,
    ],
    [
      "a blocking phrase that another writes too",
      { cues: { for: [], against: [], block: ["NSA-CSS", "NSA CSS"] } },
      /^architecture\.json, nsa, cues: NSA CSS says what another does$/,
    ],
    [
      "a phrase around an alias that another writes too",
      {
        aliases: [
          ...nsa.aliases,
          { text: "block", case: "any" as const, within: ["block sparse", "block-sparse"] },
        ],
      },
      /^architecture\.json, nsa, aliases: block-sparse says what another does$/,
    ],
    ["an id used twice", { id: "moe" }, /^architecture\.json, moe, id: used twice$/],
  ])("name %s", (_title, change, fault) => {
    const faults = glossaryFaults([
      { ...moe, related: [] },
      { ...nsa, ...change },
    ]);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(fault);
  });

  it.each([
    ["a b", "a-b"],
    ["Zork", "zork"],
    ["Zork", "Ｚｏｒｋ"],
    ["稀疏注意力機制", "稀疏注意力机制"],
    ["Base 模型", "Base模型"],
  ])("name %s and %s, which are one to the tagger, as aliases and as cue words", (one, other) => {
    const aliases = [one, other].map((text) => ({ text, case: "any" as const }));
    const cues = { for: [one], against: [other], block: [] };
    expect(glossaryFaults([{ ...nsa, aliases, cues }])).toEqual([
      `architecture.json, nsa, aliases: ${other} twice`,
      `architecture.json, nsa, cues: ${other} both for and against`,
    ]);
  });

  it.each(["\u200b\u200b", "--", "a", "ａ", "a\u200b"])(
    "name the alias %j, of which nothing is left",
    (text) => {
      const aliases = [...nsa.aliases, { text, case: "any" as const }];
      expect(glossaryFaults([{ ...nsa, aliases }])).toEqual([
        `architecture.json, nsa, aliases: ${JSON.stringify(text)} is nothing to look for, or a single letter`,
      ]);
    },
  );

  it("name an alias twice where its case rule has nothing to tell apart", () => {
    const aliases = [
      { text: "混合块", case: "any" as const },
      { text: "混合塊", case: "exact" as const },
    ];
    expect(glossaryFaults([{ ...nsa, aliases }])).toEqual(["architecture.json, nsa, aliases: 混合塊 twice"]);
  });
});
