import { describe, expect, it } from "vitest";
import { termNamesIn, withNamedTerms } from "@/lib/search/named-terms";
import { parseQuery } from "@/lib/search/parse-query";

describe("names behind term:", () => {
  it.each([
    ["moba tag:moe", []],
    ["term:月之暗面 moba", ["月之暗面"]],
    ['-term:"KV cache" term:MoBA', ["KV cache", "MoBA"]],
    ["term:MoBA -term:MoBA", ["MoBA"]],
    ["term:", []],
  ])("%j has %j", (query, expected) => {
    expect(termNamesIn(parseQuery(query))).toEqual(expected);
  });

  it("stand for the terms that have them, and still for the one with it as its id", () => {
    const query = parseQuery("term:MoBA -term:NSA moba");
    const named = new Map([["NSA", ["native-sparse", "nsa"]]]);
    const { clauses, faults } = withNamedTerms(query, named);
    expect(clauses.map(({ criterion, not }) => [criterion.kind === "term" && criterion.ids, not])).toEqual([
      [["moba"], false],
      [["nsa", "native-sparse"], true],
      [false, false],
    ]);
    expect(faults).toEqual([]);
  });

  it("are known where a term has them", () => {
    const { clauses } = withNamedTerms(
      parseQuery("term:MoBA term:NSA"),
      new Map([
        ["MoBA", []],
        ["NSA", ["nsa"]],
      ]),
    );
    expect(clauses.map(({ criterion }) => criterion.kind === "term" && criterion.isKnown)).toEqual([
      false,
      true,
    ]);
  });

  it("leave the query as it was", () => {
    const query = parseQuery("term:NSA");
    withNamedTerms(query, new Map([["NSA", ["native-sparse"]]]));
    expect(query).toEqual(parseQuery("term:NSA"));
  });
});
