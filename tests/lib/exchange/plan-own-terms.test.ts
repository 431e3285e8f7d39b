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
    expect(plan).toMatchObject({ added: [], changed: [], same: 0 });
    expect(new Map(plan.taken.map(({ term, name }) => [term.id, name]))).toEqual(
      new Map([
        [renamed.id, "Beta"],
        [heir.id, "alpha"],
      ]),
    );
  });

  it("may take the name of one that they delete or rename", () => {
    const gone = { ...beta, deletedAt: 1 };
    expect(planOwnTerms([heir, renamed, gone], [alpha, beta])).toMatchObject({
      added: [heir],
      changed: [renamed, gone],
      taken: [],
    });
  });
});
