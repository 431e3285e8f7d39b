import type { Shelf } from "../e2e/seed-library";

/** What the pictures show as kept: passages of our own, about things that are known. */
export const SHOWN_LIBRARY: Record<"en" | "zh", Shelf[]> = {
  en: [
    [
      {
        title: "Sparse attention, explained with a bookshelf",
        siteName: "Long Texts",
        url: "https://texts.example.org/bookshelf",
        language: "en",
      },
      {
        quote:
          "A model with sparse attention first judges which blocks deserve a close look, and spends the work there.",
        note: "Same idea as MoBA; ask how the block size is chosen.",
        tags: ["attention", "talk"],
        terms: ["sparse-attention", "moba"],
        color: "yellow",
      },
      {
        quote:
          "The KV cache grows with every token that was read, so memory is spent long before arithmetic is.",
        tags: ["attention"],
        terms: ["kv-cache"],
        color: "blue",
      },
    ],
    [
      {
        title: "What a mixture of experts saves, and what it costs",
        siteName: "Model Notes",
        url: "https://models.example.org/experts",
        language: "en",
      },
      {
        quote: "Each token passes through a few experts only; all of them have to be in memory all the same.",
        note: "So it saves work, not memory.",
        tags: ["MoE", "to read again"],
        terms: ["moe"],
        color: "green",
      },
    ],
    [
      {
        title: "MCP servers in the newsroom",
        siteName: "Tools at Work",
        url: "https://tools.example.org/mcp",
        language: "en",
      },
      {
        quote:
          "With MCP an assistant fetches what it needs when it needs it, instead of being told everything at once.",
        tags: ["agents"],
        terms: ["mcp"],
        color: "purple",
      },
    ],
  ],
  zh: [
    [
      {
        title: "用一个书架讲清稀疏注意力",
        siteName: "长文本笔记",
        url: "https://texts.example.org/bookshelf",
        language: "zh-CN",
      },
      {
        quote: "稀疏注意力先判断哪些块值得细看，再把计算用在那里。",
        note: "和 MoBA 是同一个思路；块的大小怎么定？",
        tags: ["注意力", "分享"],
        terms: ["sparse-attention", "moba"],
        color: "yellow",
      },
      {
        quote: "KV cache 随读过的每个词元增长，往往算力还没用完，显存先用完了。",
        tags: ["注意力"],
        terms: ["kv-cache"],
        color: "blue",
      },
    ],
    [
      {
        title: "混合专家省下了什么，又花掉了什么",
        siteName: "模型札记",
        url: "https://models.example.org/experts",
        language: "zh-CN",
      },
      {
        quote: "每个词元只经过少数几个专家，但所有专家都得放在显存里。",
        note: "省的是计算，不是显存。",
        tags: ["MoE", "再读"],
        terms: ["moe"],
        color: "green",
      },
    ],
    [
      {
        title: "编辑部里的 MCP 服务器",
        siteName: "工具与工作",
        url: "https://tools.example.org/mcp",
        language: "zh-CN",
      },
      {
        quote: "有了 MCP，助手需要什么就去取什么，不必一开始把一切都告诉它。",
        tags: ["智能体"],
        terms: ["mcp"],
        color: "purple",
      },
    ],
  ],
};
