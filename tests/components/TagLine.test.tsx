// @vitest-environment jsdom
import { expect, it, vi } from "vitest";
import { TagLine } from "@/components/TagLine";
import { mount } from "./mounted";

/** What a tag is renamed to when this is typed and Enter pressed. */
function renamedTo(typed: string): unknown[] {
  const onRename = vi.fn();
  const page = mount(
    <TagLine
      tag="old"
      count={2}
      isTaken={() => false}
      onOpen={vi.fn()}
      onRename={onRename}
      onDelete={vi.fn()}
    />,
  );
  page.click(page.get(".tl-tag-rename"));
  page.type(page.get<HTMLInputElement>("input"), typed);
  page.click(page.get("[type=submit]"));
  return onRename.mock.calls;
}

it.each([
  ["new", "new"],
  ["  new  tag ", "new tag"],
  ["#new", "new"],
  ["＃ new", "new"],
  ["one, two", "one two"],
  ["一、二；三", "一 二 三"],
])("a tag renamed to %j is called %j, as the field for tags would call it", (typed, expected) => {
  expect(renamedTo(typed)).toEqual([[expected]]);
});

it.each(["old", " #old ", "", " , "])("a tag is not renamed to %j", (typed) => {
  expect(renamedTo(typed)).toEqual([]);
});
