import { describe, expect, it } from "vitest";
import { planOwnTerms } from "@/lib/exchange/plan-own-terms";
import { ownDraft, sampleOwnTerm } from "../own-terms/sample-own-term";

const alpha = sampleOwnTerm(1, ownDraft("Alpha"));
const beta = sampleOwnTerm(2, ownDraft("Beta"));

describe("the own terms of a backup", () => {
  const renamed = sampleOwnTerm(1, ownDraft("Beta"));
  const heir = sampleOwnTerm(3, ownDraft("Zeta", { aliases: ["alpha"] }));

  it.each([
    ["first", [renamed, heir]],
    ["last", [heir, renamed]],
  ])("leave a name to the term that has it, where its renaming, told %s, is refused", (_, terms) => {
    const plan = planOwnTerms(terms, [alpha, beta]);
    const refused = expect.arrayContaining([
      { term: renamed, taken: { name: "Beta", holder: "Beta" }, isHere: true },
      { term: heir, taken: { name: "alpha", holder: "Alpha" }, isHere: false },
    ]);
    const none = { added: [], refused };
    expect(plan).toEqual({ changed: [], same: 0, ifKept: none, ifTaken: none });
  });

  it("are left out where there is no room for them, unless they are here or deleted", () => {
    const many = Array.from({ length: 49_999 }, (_, at) => sampleOwnTerm(at, ownDraft(`Name ${at}`)));
    const news = [60_001, 60_002].map((number) => sampleOwnTerm(number, ownDraft(`New ${number}`)));
    const gone = { ...sampleOwnTerm(60_003, ownDraft("Gone")), deletedAt: 1 };
    const changed = { ...many[0]!, definition: "Other." };
    const plan = planOwnTerms([...news, gone, changed, many[1]!], many);
    const beside = {
      added: [news[0], gone],
      refused: [{ term: news[1], taken: null, isHere: false }],
    };
    expect(plan).toEqual({
      changed: [{ term: changed, stored: many[0] }],
      same: 1,
      ifKept: beside,
      ifTaken: beside,
    });
  });

  it("may take the name of one that they delete or rename, unless that stays as it is here", () => {
    const gone = { ...beta, deletedAt: 1 };
    expect(planOwnTerms([heir, renamed, gone], [alpha, beta])).toEqual({
      changed: [
        { term: renamed, stored: alpha },
        { term: gone, stored: beta },
      ],
      same: 0,
      ifKept: {
        added: [],
        refused: [{ term: heir, taken: { name: "alpha", holder: "Alpha" }, isHere: false }],
      },
      ifTaken: { added: [heir], refused: [] },
    });
  });
});
