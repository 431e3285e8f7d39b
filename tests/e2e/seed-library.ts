import type { Page } from "@playwright/test";
import type { ArticleDraft } from "../../lib/highlights/article";
import type { HighlightDraft } from "../../lib/highlights/highlight";
import { sampleArticleDraft, sampleDraft, sampleId } from "../lib/highlights/sample-highlight";
import { askBackground } from "./ask-background";

/** An article with the highlights that are kept on it. */
export type Shelf = [article: Partial<ArticleDraft>, ...highlights: Partial<HighlightDraft>[]];

/**
 * Keeps articles one after the other, as pages do; highlights get the ids 1, 2, 3 … over all of them.
 *
 * @param ownPage one of the extension's own pages.
 */
export async function seedLibrary(ownPage: Page, ...shelves: Shelf[]): Promise<void> {
  let id = 0;
  for (const [index, [article, ...highlights]] of shelves.entries()) {
    const draft = sampleArticleDraft({ url: `https://site-${index}.example/a`, ...article });
    for (const changes of highlights) {
      id += 1;
      const highlight = sampleDraft({ id: sampleId(id), ...changes });
      await askBackground(ownPage, "highlight/save", { highlight, article: draft });
    }
  }
}

/** A library in both languages, with tags, terms, notes and colours. */
export const MIXED_SHELVES: Shelf[] = [
  [
    { title: "Mixture of Block Attention", siteName: "Example Lab", url: "https://papers.example.org/moba" },
    {
      quote: "MoBA 把注意力分成块，用 DeepSeek 的做法对比。",
      note: "Compare the routing with NSA before the talk.",
      tags: ["长文本", "to read"],
      terms: ["moba", "deepseek"],
    },
    { quote: "Routing is learned end-to-end; no block is chosen by hand.", tags: ["MoE"], color: "blue" },
  ],
  [
    { title: "機器學習的稀疏注意力綜述", siteName: "示例站", language: "zh-TW" },
    { quote: "稀疏注意力讓長文本不再昂貴。", color: "green", tags: ["长文本"], note: "和 MoBA 对照。" },
    {
      quote: "ＫＶ　ｃａｃｈｅ grows with every token that was read.",
      color: "pink",
      tags: ["moe", "cache"],
    },
  ],
];
