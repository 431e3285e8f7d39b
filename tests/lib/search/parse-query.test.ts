import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseQuery } from "@/lib/search/parse-query";
import { isWrong, OPERATORS } from "@/lib/search/query";

/** A query's clauses in few words: a phrase as its tokens, `*` where a longer one counts too. */
function inShort(query: string): string[] {
  return parseQuery(query).clauses.map(({ criterion, not }) => {
    const words =
      criterion.kind === "words"
        ? criterion.phrase.parts.map(({ token, prefix }) => token + (prefix ? "*" : "")).join(" ")
        : Object.values(criterion).join(" ");
    return `${not ? "not " : ""}${words}`;
  });
}

describe("a query without faults", () => {
  it.each([
    ["", []],
    ["   ", []],
    ["MoBA", ["moba*"]],
    ["moba attention", ["moba*", "attention*"]],
    ['"block attention"', ["block attention"]],
    ["“block attention”", ["block attention"]],
    ['"block att', ["block att*"]],
    ["稀疏注意力", ["稀疏 疏注 注意 意力"]],
    ["注", ["注*"]],
    ["稀疏、注意", ["稀疏 疏 注意"]],
    ["用DeepSeek的", ["用 deepseek 的*"]],
    ["end-to-end", ["end to end*"]],
    ["ＫＶ", ["kv*"]],
    ["注意力機制", ["注意 意力 力机 机制"]],
    ["-draft", ["not draft*"]],
    ["－draft", ["not draft*"]],
    ['-"first draft"', ["not first draft"]],
    ["term:moba", ["term moba moba false"]],
    ["Term:MoBA", ["term MoBA moba false"]],
    ['term:"ＫＶ Cache"', ["term ＫＶ Cache kv cache false"]],
    ["tag:moe", ["tag moe"]],
    ["tag：长文本", ["tag 长文本"]],
    ['tag:"to read"', ["tag to read"]],
    ["tag:#moe", ["tag moe"]],
    ["#moe", ["tag moe"]],
    ["-#moe", ["not tag moe"]],
    ["site:Example.ORG", ["site example.org"]],
    ["site:www.Example.org", ["site example.org"]],
    ["color:green", ["color green"]],
    ["colour:绿", ["color green"]],
    ["has:note is:orphan", ["note", "orphan"]],
    ["-has:note", ["not note"]],
    ["https://example.org", ["https example org*"]],
    ["总结：模型", ["总结 结 模型"]],
    ["10:30", ["10 30*"]],
    ["??? -", []],
    ['"note:something"', ["note something"]],
  ])("%j is %j", (query, expected) => {
    expect(inShort(query)).toEqual(expected);
    expect(parseQuery(query).faults).toEqual([]);
  });

  it.each([
    ["after:2026", [2026, 0, 1], null],
    ["after:2026-05", [2026, 4, 1], null],
    ["before:2026-05-03", null, [2026, 4, 3]],
    ["before:2026/5/3", null, [2026, 4, 3]],
    ["before:２０２６", null, [2026, 0, 1]],
  ] as const)("%j is about the time from %j to %j", (query, from, to) => {
    const at = (date: readonly [number, number, number] | null, none: number) =>
      date ? new Date(...date).getTime() : none;
    const [clause] = parseQuery(query).clauses;
    expect(clause?.criterion).toEqual({ kind: "time", from: at(from, -Infinity), to: at(to, Infinity) });
  });
});

describe("what cannot be followed", () => {
  it.each([
    ["a note:b c", { kind: "unknown", operator: "note", value: "b", start: 2, end: 8 }],
    ["color:red dog", { kind: "value", operator: "color", value: "red", start: 0, end: 9 }],
    ["color:red", { kind: "value", operator: "color", value: "red", start: 0, end: 9 }],
    ["before:2026-02-30 x", { kind: "value", operator: "before", value: "2026-02-30", start: 0, end: 17 }],
    ["after:yesterday", { kind: "value", operator: "after", value: "yesterday", start: 0, end: 15 }],
    ["has:tags", { kind: "value", operator: "has", value: "tags", start: 0, end: 8 }],
    ["x -is:lost", { kind: "value", operator: "is", value: "lost", start: 2, end: 10 }],
    ["tag: moe", { kind: "empty", operator: "tag", value: "", start: 0, end: 4 }],
  ])("in %j is told with its place", (query, fault) => {
    const parsed = parseQuery(query);
    expect(parsed.faults).toEqual([{ ...fault, unfinished: false }]);
    expect(isWrong(parsed)).toBe(true);
  });

  it.each(["tag:", "moba color:gr", "before:20", "after:2026-", "has:", "has:no", "http:", "-is:orph"])(
    "may still be being typed in %j",
    (query) => {
      const parsed = parseQuery(query);
      expect(parsed.faults).toHaveLength(1);
      expect(isWrong(parsed)).toBe(false);
    },
  );
});

describe("any query at all", () => {
  const part = fc.oneof(
    fc.constantFrom("-", '"', "“", ":", "：", " ", "#", "//", "\u0000", "😀", "\ud800"),
    fc.constantFrom(...OPERATORS, "moba", "注意力", "2026-05", "red", "green", "note"),
    fc.string(),
  );
  const query = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(""));

  it("is taken apart, with faults inside it and in order", () => {
    fc.assert(
      fc.property(query, (text) => {
        let last = 0;
        for (const { start, end, value } of parseQuery(text).faults) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end)).toContain(value);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it("finds nothing wrong in words that stand in quotation marks", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const quoted = `"${text.replace(/["“”＂]/g, " ")}"`;
        expect(parseQuery(quoted).faults).toEqual([]);
      }),
    );
  });
});
