import { pick, type Random } from "./seeded-random";

const LATIN = (
  "model attention memory token block layer query expert router cache window context training reward policy sparse dense " +
  "language vision robot agent tool data paper result score DeepSeek MoBA NSA Qwen Kimi GPT-4 Llama Transformer RLHF the of " +
  "and to in that for with only every reads writes moves keeps chooses learns needs costs less more longer faster"
).split(" ");
const CHINESE = (
  "模型 注意力 内存 词元 分块 参数 查询 专家 路由 缓存 窗口 上下文 训练 奖励 策略 稀疏 稠密 语言 视觉 机器人 智能体 工具 数据 论文 结果 " +
  "用 读 写 选择 学习 需要 成本 更少 更多 更长 更快 每次 只 再 然后 因为 所以 但是 推理 长文本 月之暗面 深度求索"
).split(" ");

/** How many words a sentence has, at least and at most. */
const WORDS = { least: 6, most: 18 };

/** A sentence of random words, Chinese or English, that hardly ever comes twice. */
export function variedSentence(random: Random): string {
  const chinese = random() < 0.5;
  const count = WORDS.least + Math.floor(random() * (WORDS.most - WORDS.least));
  const words: string[] = [];
  for (let i = 0; i < count; i += 1) {
    const foreign = random() < 0.1;
    words.push(pick(random, chinese === foreign ? LATIN : CHINESE));
  }
  return chinese ? `${words.join("")}。` : `${words.join(" ")}. `;
}

/** Text of varied sentences, cut to a length in UTF-16 units. */
export function variedText(random: Random, length: number): string {
  let text = "";
  while (text.length < length) text += variedSentence(random);
  return text.slice(0, length);
}
