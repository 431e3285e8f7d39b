// @vitest-environment jsdom
import { expect, it } from "vitest";
import { textNodesOf } from "@/lib/page-text/text-nodes";
import { read, readXhtml } from "./sample-page";

/** A page of one block without elements in it, which is read whole, of text nodes with this text. */
function pageOf(...texts: string[]) {
  const page = read(`<p>${texts.join("")}</p>`);
  const block = document.querySelector("p")!;
  block.replaceChildren(...texts.map((text) => document.createTextNode(text)));
  return { page, block };
}

it.each([
  [
    "are told with their places",
    ["one", "two"],
    [
      ["one", 0, 3],
      ["two", 3, 6],
    ],
  ],
  [
    "that are empty are left out",
    ["", "one", "", "two", ""],
    [
      ["one", 0, 3],
      ["two", 3, 6],
    ],
  ],
  [
    "that are blank are told where they are not the first",
    ["one", " ", "two"],
    [
      ["one", 0, 3],
      [" ", 3, 4],
      ["two", 4, 7],
    ],
  ],
])("text nodes of a block %s", (_fact, texts, placed) => {
  const { page } = pageOf(...texts);
  const nodes = [...textNodesOf(page, 0)].map(({ node, start, end }) => [node.data, start, end]);
  expect(nodes).toEqual(placed);
});

it("blank text nodes before a block's first words are no part of its text", () => {
  const page = read("<p> <!-- -->one</p>");
  const nodes = [...textNodesOf(page, 0)].map(({ node, start, end }) => [node.data, start, end]);
  expect(nodes).toEqual([["one", 0, 3]]);
});

it("a block that has other text by now has none", () => {
  const { page, block } = pageOf("one", "two");
  block.lastChild!.nodeValue = "six";
  expect([...textNodesOf(page, 0)]).toEqual([]);
});

it.each([
  ["in a block that is read whole", "<p>one <![CDATA[two]]> three</p>"],
  ["in a block that is read node by node", "<p>one <![CDATA[two]]><b> three</b></p>"],
  ["at its beginning", "<p><![CDATA[one two]]><b> three</b></p>"],
  ["at its end", "<p>one<b> two</b><![CDATA[ three]]></p>"],
  ["that is blank, at its beginning", "<p><![CDATA[ ]]>one two three</p>"],
])("a CDATA section is text, %s", (_where, markup) => {
  const page = readXhtml(markup);
  expect(page.text).toBe("one two three");
  const placed = page.nodes.flatMap((_holder, index) => [...textNodesOf(page, index)]);
  expect(placed.map(({ node }) => node.data).join("")).toBe("one two three");
  for (const { node, start, end } of placed) expect(page.text.slice(start, end)).toBe(node.data);
});

it("a text node that was read by itself is the only one", () => {
  const page = read("<p>one <b>two</b></p>");
  const [node] = document.querySelector("b")!.childNodes;
  expect([...textNodesOf(page, 1)]).toEqual([{ node, start: 4, end: 7 }]);
});
