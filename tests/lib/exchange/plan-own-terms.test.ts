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

  it("are left out where there is no room for them, unless they are here or deleted", () => {
    const many = Array.from({ length: 49_999 }, (_, at) => sampleOwnTerm(at, ownDraft(`Name ${at}`)));
    const news = [60_001, 60_002].map((number) => sampleOwnTerm(number, ownDraft(`New ${number}`)));
    const gone = { ...sampleOwnTerm(60_003, ownDraft("Gone")), deletedAt: 1 };
    const changed = { ...many[0]!, definition: "Other." };
    const plan = planOwnTerms([...news, gone, changed, many[1]!], many);
    expect(plan).toEqual({
      added: [news[0], gone],
      changed: [changed],
      same: 1,
      taken: [],
      beyond: [news[1]],
    });
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
