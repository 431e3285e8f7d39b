import { describe, expect, it } from "vitest";
import { aliasVariants } from "@/lib/glossary/alias-variants";

function texts(alias: string): string[] {
  return aliasVariants(alias).map(({ text }) => text);
}

describe("aliasVariants", () => {
  it.each([
    ["KV cache", ["KV cache", "KVcache"]],
    ["fine-tuning", ["fine-tuning", "finetuning"]],
    ["GPT-4", ["GPT-4", "GPT4"]],
    ["Qwen2.5", ["Qwen2.5", "Qwen 2.5"]],
    ["Base 模型", ["Base 模型", "Base模型"]],
    ["AI编程", ["AI编程", "AI 编程"]],
    ["A100", ["A100"]],
    ["s1-32B", ["s1-32B"]],
    ["MoE", ["MoE"]],
    ["稀疏注意力", ["稀疏注意力"]],
  ])("%j can be written as %j", (alias, expected) => {
    expect(texts(alias).sort()).toEqual([...expected].sort());
  });

  it("splits camel case only in the case of the alias", () => {
    expect(aliasVariants("DeepSeek")).toContainEqual({ text: "Deep Seek", exact: true });
  });

  it("joins no short words into another word", () => {
    expect(texts("to be")).not.toContain("tobe");
  });

  it("stays small for long names", () => {
    expect(aliasVariants("one two three four five six seven eight nine ten").length).toBeLessThan(9);
  });
});
