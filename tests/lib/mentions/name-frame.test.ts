import { describe, expect, it } from "vitest";
import { frameAgainst } from "@/lib/mentions/name-frame";
import { normalize } from "@/lib/text/normalize";

/** What the phrase around `name` in `text` weighs against it. */
function against(text: string, name: string): number {
  const { units } = normalize(text);
  // A break stands before the text.
  const start = text.indexOf(name) + 1;
  return frameAgainst(units, start, start + name.length)?.weight ?? 0;
}

describe("the phrase around a name", () => {
  it.each([
    ["a role before it", "so my neighbour Devin builds canoes", "Devin"],
    ["a hyphenated role before it", "her co-founder Claude left", "Claude"],
    ["an article before it and no noun behind", "she is a Gemini, of course", "Gemini"],
    ["an article before it and a word that cannot be a noun behind", "a Llama who spat", "Llama"],
    ["that it is somebody's name", "the editor, whose name is Claude", "Claude"],
    ["that it was somebody's name", "the editor, whose name was Claude", "Claude"],
    ["that somebody is called so", "someone called Devin, a player named Claude", "Devin"],
    ["that one with a role is called so", "someone called Devin, a player named Claude", "Claude"],
    ["a role before it in Chinese", "法国作曲家Claude的钢琴曲", "Claude"],
    ["a relative before it, a space between", "我的表弟 Devin 住在西雅图", "Devin"],
    ["a form of address after it in Chinese", "Kimi同学最近在学算术", "Kimi"],
    ["a form of address after it, a space between", "请 Claude 女士发言", "Claude"],
    ["a dot and the rest of a person's name", "据Claude·香农回忆", "Claude"],
    ["that it is all of a title", "他在听《月之暗面》，一遍又一遍", "月之暗面"],
  ])("speaks against it by %s", (_title, text, name) => {
    expect(against(text, name)).toBeGreaterThan(1);
  });

  it.each([
    ["a relative", "my neighbor's son Claude is six", "Claude"],
    ["who is called so in Chinese", "小赵的儿子碰巧也叫Kimi，六岁", "Kimi"],
    ["what is called so in Chinese", "住的民宿叫 Gemini，很安静", "Gemini"],
    ["a name in quotes in Chinese", "我的猫叫“Claude”，两岁", "Claude"],
    ["a relative of hers", "then her son Claude slept", "Claude"],
  ])("speaks against it more than any words for it by %s", (_title, text, name) => {
    expect(against(text, name)).toBe(4);
  });

  it.each([
    ["an article, and what is its own", "he saw a Gemini's answer", "Gemini"],
    ["a verb before it", "we asked Claude about it", "Claude"],
    ["an article and a noun that it describes", "with a Gemini model behind it", "Gemini"],
    ["an article and a compound", "in a Claude-like voice", "Claude"],
    ["the beginning of the text", "Devin builds it", "Devin"],
    ["no name after “is”", "the winner is Gemini", "Gemini"],
    ["a word that begins like a form of address", "让 Claude 先生成完整的类型", "Claude"],
    ["what one calls a model in jest", "先问问 Claude 老师", "Claude"],
    ["Chinese of another kind on both sides", "我们用Claude写教授的讲义", "Claude"],
    ["a part of a title", "他读《月之暗面的秘密》", "月之暗面"],
    ["a dot between it and another name", "Claude·Gemini", "Claude"],
    ["a model that is called so in Chinese", "这个模型叫 Claude，很强", "Claude"],
    ["somebody in the clause before", "儿子在上学，模型叫 Claude", "Claude"],
    ["what somebody uses", "我家孩子用的 AI 叫 Claude，很好", "Claude"],
    ["a company with an animal's name", "天猫的助手叫 Claude，很好", "Claude"],
    ["whom somebody asks in Chinese", "让孩子叫 Claude 写代码", "Claude"],
    ["an abbreviation", "as a NSA, it is small", "NSA"],
    ["that a thing is called so", "an assistant called Claude", "Claude"],
  ])("does not speak against it by %s", (_title, text, name) => {
    expect(against(text, name)).toBe(0);
  });
});
