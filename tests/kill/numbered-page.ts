import type { ServedPage } from "../browser/page-server";

/** The sentence of a number, which stands in the page once. */
export function sentence(number: number): string {
  return number % 2 === 0
    ? `Sentence ${number} says what expert ${number * 7} learns.`
    : `第 ${number} 句说明第 ${number * 7} 个专家学什么。`;
}

/** A page with so many sentences, each in an element `#s<number>`; it is the same at every address. */
export function numberedPage(count: number): ServedPage {
  const sentences = Array.from({ length: count }, (_, i) => `<p id="s${i}">${sentence(i)}</p>`);
  return {
    body: `<!doctype html><html lang="en"><title>Numbered</title><main>${sentences.join("\n")}</main>`,
  };
}
