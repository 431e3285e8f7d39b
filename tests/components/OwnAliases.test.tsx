// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { OwnAliases } from "@/components/OwnAliases";
import { glossaryTerm } from "@/lib/own-terms/glossary-term";
import { term } from "../fixtures/tiny-glossary";
import { ownDraft, sampleOwnTerm } from "../lib/own-terms/sample-own-term";
import { mount } from "./mounted";

function own(name: string, aliases: string[]) {
  return glossaryTerm(sampleOwnTerm(1, ownDraft(name, { aliases })));
}

describe("OwnAliases", () => {
  it("has the other ways to write an own term, and a label for those who do not see it", () => {
    const line = mount(<OwnAliases term={own("RAG gate", ["检索门", "gate of RAG"])} />);
    expect(line.get("[lang='']").textContent).toBe("检索门\u00a0· gate of RAG");
    expect(line.get(".tl-visually-hidden").textContent).toContain("own_aliases");
  });

  it.each([
    ["an own term without any", own("RAG gate", [])],
    ["a bundled term", term("moba", "architecture", ["MoBA", "块注意力"])],
  ])("is nothing for %s", (_, each) => {
    expect(mount(<OwnAliases term={each} />).all("p")).toEqual([]);
  });
});
