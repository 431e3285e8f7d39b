import { describe, expect, it } from "vitest";
import { openBundledGlossary } from "@/lib/glossary/bundled-glossary";
import { withOwnTerms } from "@/lib/glossary/own-terms";
import { tag, tagArticle } from "@/lib/mentions/tag";
import { glossaryTerm } from "@/lib/own-terms/glossary-term";
import { ownDraft, sampleOwnTerm } from "../own-terms/sample-own-term";

const bundled = openBundledGlossary();

describe("the reader's own names", () => {
  it.each([
    ["-a", "this is a cat-a log, -a", ["-a"]],
    ["C-", "vitamin C is C- grade", ["C-"]],
    ["ラム", "プログラムとラム", ["ラム"]],
    ["모델", "비모델 모델은", ["모델"]],
    ["轻量化", "模型的轻量化", ["轻量化"]],
  ])("tag %j as it is written, and as no part of another word", (name, text, expected) => {
    const all = withOwnTerms(bundled, [glossaryTerm(sampleOwnTerm(1, ownDraft(name)))]);
    const { mentions } = tagArticle({ title: "", text }, all);
    expect(mentions.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  it("say no more of a text's subject than bundled terms of the same names do", () => {
    const own = ["sourdough", "red panda", "RLHF"].map((name, at) =>
      glossaryTerm(sampleOwnTerm(at, ownDraft(name))),
    );
    expect(Array.from(withOwnTerms(bundled, own).topicWeights().slice(-3))).toEqual([0, 0, 1]);
    const text = "Sourdough and red panda were kind. In the evening the moat and Mamba will travel.";
    const mentions = (all: typeof bundled) =>
      tag({ title: "", text }, all).filter(({ termId }) => all.ownTerms().get(termId) === undefined);
    expect(mentions(withOwnTerms(bundled, own))).toEqual(mentions(bundled));
  });
});
