import { expect, it } from "vitest";
import { spanAfterKey } from "@/entrypoints/article.content/overlay/edge-keys";

const TEXT = "one two three";
const SPAN = { start: 4, end: 7 };
const NONE = { ctrlKey: false, altKey: false, metaKey: false };

it.each([
  ["ArrowRight", {}, { start: 4, end: 9 }],
  ["ArrowDown", {}, { start: 4, end: 9 }],
  ["ArrowLeft", {}, { start: 4, end: 6 }],
  ["ArrowUp", {}, { start: 4, end: 6 }],
  ["ArrowRight", { ctrlKey: true }, { start: 4, end: 13 }],
  ["ArrowRight", { altKey: true }, { start: 4, end: 13 }],
  ["ArrowRight", { metaKey: true }, null],
  ["Tab", {}, null],
  ["a", { ctrlKey: true }, null],
])("%s with %j moves an end of “two” so", (key, modifiers, after) => {
  expect(spanAfterKey({ key, ...NONE, ...modifiers }, TEXT, SPAN, "end")).toEqual(after);
});
