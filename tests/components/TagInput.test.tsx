// @vitest-environment jsdom
import { useState } from "preact/hooks";
import { describe, expect, it } from "vitest";
import { TagInput } from "@/components/TagInput";
import { type Mounted, mount } from "./mounted";

function Kept({ start }: { start: string[] }) {
  const [tags, setTags] = useState(start);
  return <TagInput tags={tags} onTags={setTags} />;
}

function field(view: Mounted): HTMLInputElement {
  return view.get<HTMLInputElement>("input");
}

function shown(view: Mounted): string[] {
  return view.all(".tl-tag").map((each) => each.textContent ?? "");
}

describe("TagInput", () => {
  it.each([
    { typed: "moe,", tags: ["moe"], rest: "" },
    { typed: "稀疏注意力，", tags: ["稀疏注意力"], rest: "" },
    { typed: "推理、", tags: ["推理"], rest: "" },
    { typed: "a, b，c", tags: ["a", "b"], rest: "c" },
    { typed: ",,，", tags: [], rest: "" },
    { typed: "to read", tags: [], rest: "to read" },
  ])("makes $tags of $typed and goes on with “$rest”", ({ typed, tags, rest }) => {
    const view = mount(<Kept start={[]} />);
    view.type(field(view), typed);
    expect(shown(view)).toEqual(tags);
    expect(field(view).value).toBe(rest);
  });

  it.each([
    { typed: "  #MoE ", tags: ["MoE"] },
    { typed: "＃长文", tags: ["长文"] },
    { typed: "long   context", tags: ["long context"] },
    { typed: "  ", tags: [] },
    { typed: "😀".repeat(70), tags: ["😀".repeat(64)] },
  ])("keeps $tags of “$typed” on Enter", ({ typed, tags }) => {
    const view = mount(<Kept start={[]} />);
    view.type(field(view), typed);
    expect(view.press("Enter")).toBe(false);
    expect(shown(view)).toEqual(tags);
    expect(field(view).value).toBe("");
  });

  it("keeps a tag once, in whatever case it is written", () => {
    const view = mount(<Kept start={["MoE"]} />);
    view.type(field(view), "moe,RAG,rag,");
    expect(shown(view)).toEqual(["MoE", "RAG"]);
    view.type(field(view), "moe,");
    expect(field(view).value).toBe("");
  });

  it.each([{ isComposing: true }, { keyCode: 229 }])("ignores the Enter of an input method: %o", (how) => {
    const view = mount(<Kept start={[]} />);
    view.type(field(view), "xishu", true);
    expect(view.press("Enter", how)).toBe(true);
    expect(shown(view)).toEqual([]);
    expect(field(view).value).toBe("xishu");
  });

  it("ends no tag at a comma that is still being composed, but at the end of composing", () => {
    const view = mount(<Kept start={[]} />);
    view.type(field(view), "稀疏，", true);
    expect(shown(view)).toEqual([]);
    view.endComposition(field(view));
    expect(shown(view)).toEqual(["稀疏"]);
  });

  it.each([
    { text: "", event: {}, left: ["a"] },
    { text: "x", event: {}, left: ["a", "b"] },
    { text: "", event: { repeat: true }, left: ["a", "b"] },
    { text: "", event: { isComposing: true }, left: ["a", "b"] },
  ])("has $left left after Backspace with “$text” typed, $event", ({ text, event, left }) => {
    const view = mount(<Kept start={["a", "b"]} />);
    view.type(field(view), text);
    view.press("Backspace", event);
    expect(shown(view)).toEqual(left);
  });

  it("keeps what was typed when the field is left", () => {
    const view = mount(<Kept start={[]} />);
    view.type(field(view), "later");
    view.blur(field(view));
    expect(shown(view)).toEqual(["later"]);
  });

  it("takes a tag away by its button and puts the focus into the field", () => {
    const view = mount(<Kept start={["a", "b"]} />);
    view.click(view.all(".tl-tag-remove")[0]!);
    expect(shown(view)).toEqual(["b"]);
    expect(document.activeElement).toBe(field(view));
  });

  it("leaves Ctrl+Enter and Tab to others", () => {
    const view = mount(<Kept start={[]} />);
    view.type(field(view), "x");
    expect(view.press("Enter", { ctrlKey: true })).toBe(true);
    expect(view.press("Tab")).toBe(true);
  });
});
