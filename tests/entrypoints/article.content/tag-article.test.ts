import { describe, expect, it } from "vitest";
import { tagArticle } from "@/entrypoints/article.content/tag-article";
import { TextPieces } from "@/entrypoints/background/text-pieces";
import type { TagRequest, TextPiece } from "@/lib/messages/protocol";
import { RequestError, type sendToBackground } from "@/lib/messages/send";

/** A background that replies with the text as it came, as a term's id would, and may forget what it was sent. */
function background(forgetsAt: readonly number[] = []) {
  let pieces = new TextPieces();
  const messages: number[] = [];
  const texts: string[] = [];
  const send = async (type: string, request: unknown): Promise<unknown> => {
    if (forgetsAt.includes(messages.length)) pieces = new TextPieces();
    messages.push((request as { text: string }).text.length);
    try {
      if (type === "article/add-text") pieces.add("page", request as TextPiece);
      else {
        const { earlier, text } = request as TagRequest;
        texts.push((earlier ? pieces.take("page", earlier) : "") + text);
      }
    } catch (error) {
      throw new RequestError((error as Error).name, (error as Error).message);
    }
    return { terms: [], mentions: [], ranking: [], relatedNames: {} };
  };
  return { send: send as typeof sendToBackground, messages, texts };
}

const longText = "大模型 and 🚀 ".repeat(25_000);
const article = { pageKey: "https://example.org/a", formerKeys: [], title: "t" };
const { signal } = new AbortController();

describe("an article's text", () => {
  it("goes in one message when it is short", async () => {
    const { send, messages, texts } = background();
    await tagArticle(article, { text: "MoBA", code: [] }, signal, send);
    expect(messages).toEqual([4]);
    expect(texts).toEqual(["MoBA"]);
  });

  it("goes in pieces when it is long, and arrives whole", async () => {
    const { send, messages, texts } = background();
    await tagArticle(article, { text: longText, code: [] }, signal, send);
    expect(texts).toEqual([longText]);
    expect(Math.max(...messages)).toBeLessThanOrEqual(100_000);
  });

  it.each([1, 2, 3])(
    "arrives whole although the background forgot what it had before message %i",
    async (at) => {
      const { send, texts } = background([at]);
      await tagArticle(article, { text: longText, code: [] }, signal, send);
      expect(texts).toEqual([longText]);
    },
  );

  it("is given up when the background forgets it twice", async () => {
    const { send, messages } = background([1, 3]);
    await expect(tagArticle(article, { text: longText, code: [] }, signal, send)).rejects.toThrow(
      expect.objectContaining({ name: "TextIncomplete" }),
    );
    expect(messages.length).toBeGreaterThan(2);
  });

  it("is not sent on once the page was left", async () => {
    const { send, messages } = background();
    const leaving = new AbortController();
    const tagging = tagArticle(article, { text: longText, code: [] }, leaving.signal, send);
    leaving.abort();
    await expect(tagging).rejects.toThrow(expect.objectContaining({ name: "AbortError" }));
    expect(messages).toHaveLength(1);
  });
});
