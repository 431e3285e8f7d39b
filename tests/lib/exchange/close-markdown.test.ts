import { describe, expect, it } from "vitest";
import { closeMarkdown } from "@/lib/exchange/close-markdown";

describe("a note in a file", () => {
  it.each([
    ["stands as it is", "**a**\n\n```\nx\n```\n<!-- b -->", "**a**\n\n```\nx\n```\n<!-- b -->"],
    ["keeps its first line's indentation", "\n\n    code", "    code"],
    ["loses empty lines at its ends", "\n \na\n\n", "a"],
    ["gets its open fence closed", "a\n```js\nx", "a\n```js\nx\n```"],
    ["gets an open fence of another kind closed", "~~~~\n```\n~~~", "~~~~\n```\n~~~\n~~~~"],
    ["is not fenced by inline code", "```a``` b", "```a``` b"],
    ["gets its open comment closed", "a <!-- b", "a <!-- b\n-->"],
    ["may be empty", "  \n", ""],
  ])("%s", (_, note, closed) => {
    expect(closeMarkdown(note)).toBe(closed);
    expect(closeMarkdown(closed)).toBe(closed);
  });
});
