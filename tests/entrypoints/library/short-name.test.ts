import { expect, it } from "vitest";
import { shortName } from "@/entrypoints/library/insights/short-name";

it.each([
  ["Mixture of Block Attention (MoBA)", "MoBA"],
  ["混合块注意力（MoBA）", "MoBA"],
  ["Selected attention (token selection)", "Selected attention (token selection)"],
  ["Kimi (Moonshot AI)", "Kimi (Moonshot AI)"],
  ["Regularization (L1, L2)", "Regularization (L1, L2)"],
  ["稀疏注意力（长文本）", "稀疏注意力（长文本）"],
  ["DPO（直接偏好优化）", "DPO"],
  ["RLHF (reinforcement learning from human feedback)", "RLHF"],
  ["大模型（大语言模型）", "大模型（大语言模型）"],
  ["RL（强化学习）", "RL"],
  ["红队测试（AI）", "红队测试（AI）"],
  ["GRPO", "GRPO"],
  ["", ""],
])("%s is %s where there is little room", (name, short) => {
  expect(shortName(name)).toBe(short);
});
