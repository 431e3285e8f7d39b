import { describe, expect, it } from "vitest";
import { escapeMarkdown, escapeMarkdownLine } from "@/lib/exchange/escape-markdown";

describe("text as Markdown", () => {
  it.each([
    ["plain prose, (with) 中文：and - a dash!", "plain prose, (with) 中文：and - a dash!"],
    ["snake_case and _edges_", "snake_case and \\_edges\\_"],
    ["*a* `b` ~~c~~ ==d== %%e%%", "\\*a\\* \\`b\\` \\~\\~c\\~\\~ \\=\\=d\\=\\= \\%\\%e\\%\\%"],
    ["![x](y) [[z]]", "!\\[x\\](y) \\[\\[z\\]\\]"],
    ["<script> a > b < c", "\\<script> a > b \\< c"],
    ["&amp; AT&T &#35;", "\\&amp; AT&T &\\#35;"],
    ["C:\\new", "C:\\\\new"],
    ["$x$ costs 5%", "\\$x\\$ costs 5%"],
    ["#tag and a|b", "\\#tag and a\\|b"],
    ["https://example.org/a_b(c)", "https://example.org/a_b(c)"],
    ["https://example.org/~a", "https\\://example.org/\\~a"],
    ["www.example.org/~a", "www\\.example.org/\\~a"],
  ])("%j is %j", (text, markdown) => {
    expect(escapeMarkdown(text)).toBe(markdown);
  });

  it.each([
    ["# heading", "\\# heading"],
    ["- item", "\\- item"],
    ["+", "\\+"],
    ["-5 degrees", "-5 degrees"],
    ["1. item", "1\\. item"],
    ["12) item", "12\\) item"],
    ["1.5 items", "1.5 items"],
    ["2024. Then", "2024\\. Then"],
    ["> quote", "\\> quote"],
    ["---", "\\---"],
    ["- - -", "\\- - -"],
    ["===", "\\=\\=="],
    ["=", "\\="],
    ["    code", "code"],
    ["a\n- b\r\n# c", "a\n\\- b\n\\# c"],
  ])("at the beginning of a line: %j is %j", (text, markdown) => {
    expect(escapeMarkdown(text)).toBe(markdown);
  });

  it.each([
    [" two\n lines ", "two lines"],
    ["1. title", "1. title"],
    ["*", "\\*"],
  ])("inside a line: %j is %j", (text, markdown) => {
    expect(escapeMarkdownLine(text)).toBe(markdown);
  });
});
