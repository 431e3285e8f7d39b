import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileTemplate } from "@/lib/exchange/template";
import { TEMPLATE_FILTERS, type TemplateValue } from "@/lib/exchange/template-filters";

const NAMES = ["title", "note", "tags", "kept", "url", "several", "quote", "none"] as const;
const VALUES: Record<(typeof NAMES)[number], TemplateValue> = {
  title: { kind: "line", text: "a *b* c" },
  note: { kind: "note", text: "```\ncode" },
  tags: { kind: "list", items: ["to read", "moe"] },
  kept: { kind: "time", ms: Date.UTC(2025, 0, 2, 3, 4, 5) },
  url: { kind: "address", text: "https://example.org/a b" },
  several: { kind: "flag", on: true },
  quote: { kind: "lines", text: "one\n\ttwo_" },
  none: { kind: "line", text: "" },
};

function fill(source: string): string {
  const template = compileTemplate(source, NAMES);
  if (template.faults) throw new Error(JSON.stringify(template.faults));
  return template.fill(VALUES);
}

describe("a template", () => {
  it.each([
    ["plain text, { } and } }", "plain text, { } and } }"],
    ["{{title}}", "a \\*b\\* c"],
    ["{{ title }}", "a \\*b\\* c"],
    ["{{title|raw}}", "a *b* c"],
    ["{{title | upper | raw}}", "A *B* C"],
    ['{{"{{"}}title{{"}}"}}', "{{title}}"],
    ["{{note}}", "```\ncode\n```"],
    ["{{tags}}", "to read, moe"],
    ["{{tags|hashtags}}", "#to-read #moe"],
    ['{{tags|join:" / "}}', "to read / moe"],
    ["{{tags|upper}}", "TO READ, MOE"],
    ["{{kept}}", "2025-01-02T03:04:05Z"],
    ['{{kept|date:"DD.MM.YYYY HH:mm:ss"}}', "02.01.2025 03:04:05"],
    ['{{kept|cut:"4"}}', "2025…"],
    ["{{url}}", "https://example.org/a%20b"],
    ["{{quote}}", "one\ntwo\\_"],
    ["{{quote|quote}}", "> one\n>\n> two\\_"],
    ['{{quote|quote|indent:"2"}}', "> one\n  >\n  > two\\_"],
    ["{{quote|line}}", "one two\\_"],
    ['{{title|cut:"3"}}', "a \\*…"],
    ['{{title|cut:"99"}}', "a \\*b\\* c"],
    ['{{none|default:"nothing"}}', "nothing"],
    ["{{#if none}}x{{else}}y{{/if}}", "y"],
    ["{{#if several}}{{#if none}}a{{else}}b{{/if}}{{/if}}!", "b!"],
    ["one\n{{#if none}}\ntwo\n{{/if}}\nthree", "one\nthree"],
    ["one\n{{#if title}}\ntwo\n{{else}}\nthree\n{{/if}}\nfour\n", "one\ntwo\nfour\n"],
    ["{{#if title}}\none\n{{/if}}", "one\n"],
  ])("%j becomes %j", (source, text) => {
    expect(fill(source)).toBe(text);
  });

  it.each([
    ["{{title", 1, 1, "unclosed-tag"],
    ["ab\nc {{title\n}}", 2, 3, "unclosed-tag"],
    ["{{}}", 1, 1, "bad-tag"],
    ["{{title||raw}}", 1, 1, "bad-tag"],
    ["{{#if}}x{{/if}}", 1, 1, "bad-tag"],
    ["{{constructor}}", 1, 1, "unknown-variable"],
    ["a\n\n  {{titel}}", 3, 3, "unknown-variable"],
    ["{{#if titel}}x{{/if}}", 1, 1, "unknown-variable"],
    ["{{title|loud}}", 1, 1, "unknown-filter"],
    ["{{title|tostring}}", 1, 1, "unknown-filter"],
    ['{{title|cut:"many"}}', 1, 1, "bad-argument"],
    ["{{title|cut}}", 1, 1, "bad-argument"],
    ["{{kept|date}}", 1, 1, "bad-argument"],
    ["x{{#if title}}", 1, 2, "unclosed-if"],
    ["{{/if}}", 1, 1, "stray-tag"],
    ["{{else}}", 1, 1, "stray-tag"],
    ["{{#if title}}{{else}}{{else}}{{/if}}", 1, 22, "stray-tag"],
  ])("%j is refused at line %i column %i as %s", (source, line, column, rule) => {
    expect(compileTemplate(source, NAMES).faults?.[0]).toMatchObject({ line, column, rule });
  });

  it("is told all that it says and does not know", () => {
    expect(compileTemplate("{{a}}\n{{b|c}}", NAMES).faults?.map(({ detail }) => detail)).toEqual([
      "a",
      "b",
      "c",
    ]);
  });

  it("is either filled or refused, whatever its text", () => {
    const piece = fc.constantFrom(
      "{{",
      "}}",
      "#if ",
      "else",
      "/if",
      "title",
      "|",
      '"',
      "cut:",
      "\n",
      " ",
      "x",
      "😀",
    );
    const text = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(text, (source) => {
        const template = compileTemplate(source, NAMES);
        if (template.faults) expect(template.faults.length).toBeGreaterThan(0);
        else expect(typeof template.fill(VALUES)).toBe("string");
      }),
      { numRuns: 2_000 },
    );
  });

  it("without tags stays as it is", () => {
    const text = fc.string({ unit: "binary" }).filter((each) => !each.includes("{{"));
    fc.assert(
      fc.property(text, (source) => {
        expect(fill(source)).toBe(source);
      }),
    );
  });

  it.each(Object.keys(TEMPLATE_FILTERS))("takes every kind of value through %s", (name) => {
    const argument = ["indent", "cut"].includes(name)
      ? ':"3"'
      : ["join", "date", "default"].includes(name)
        ? ':"x"'
        : "";
    for (const variable of NAMES) expect(typeof fill(`{{${variable}|${name}${argument}}}`)).toBe("string");
  });
});
