import { expect, it } from "vitest";
import { mutedName } from "@/entrypoints/options/muted-name";
import { articleTermId, idInAllArticles } from "@/lib/mentions/article-term-id";

const NAMES = { nsa: { en: "Native Sparse Attention", zh: "原生稀疏注意力" } };
const OWN = "01890a5d-ac96-774b-bcce-b302099a8057";

it.each([
  ["a term of the glossary", "nsa", null, { name: "原生稀疏注意力", is: "known" }],
  ["an own term", OWN, { name: "RAG gate", deleted: false }, { name: "RAG gate", is: "known" }],
  ["a deleted own term", OWN, { name: "RAG gate", deleted: true }, { name: "RAG gate", is: "deleted" }],
  ["an article's abbreviation", articleTermId("PCR", 2), null, { name: "PCR", is: "abbreviation" }],
  ["one in all articles", idInAllArticles("article:GPT-2"), null, { name: "GPT-2", is: "abbreviation" }],
  ["an own term that is gone", OWN, null, { name: null, is: "unknown" }],
  ["what no glossary has", "toString", null, { name: null, is: "unknown" }],
] as const)("%s is listed by its name, never its id", (_what, termId, own, name) => {
  expect(mutedName({ termId, own }, NAMES, "zh")).toEqual(name);
});
