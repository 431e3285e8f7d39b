// @vitest-environment jsdom
import { expect, it } from "vitest";
import { positionIn } from "@/lib/anchoring/selector";
import { describeRange } from "./describe-range";

it("says of a passage's place how many code points stand before it too", () => {
  document.body.innerHTML = "<p>😀😀 one</p><p>two 词</p>";
  const text = document.querySelector("p:last-child")!.firstChild!;
  const range = document.createRange();
  range.setStart(text, 4);
  range.setEnd(text, 5);
  const position = positionIn(describeRange(range, document.body));
  expect(position!.start - position!.codePointsBefore!).toBe(2);
  expect(position!.end - position!.start).toBe(1);
});
