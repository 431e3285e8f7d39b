import { expect, it } from "vitest";
import { abbreviationOf, articleTermId, idInAllArticles } from "@/lib/mentions/article-term-id";

it.each(["KVQ", "GPT-2", "M&A", "药监局"])("%s is read from the id of each of its meanings", (short) => {
  for (const id of [articleTermId(short, 1), articleTermId(short, 12)]) {
    expect(abbreviationOf(id)).toBe(short);
    expect(abbreviationOf(idInAllArticles(id))).toBe(short);
    expect(idInAllArticles(id)).toBe(idInAllArticles(articleTermId(short, 1)));
    expect(idInAllArticles(id)).not.toBe(id);
  }
});

it("a term of the glossary is no abbreviation of an article's, and itself in all articles", () => {
  expect(abbreviationOf("kv-cache")).toBeNull();
  expect(idInAllArticles("kv-cache")).toBe("kv-cache");
});
