// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { rangeOfSpan } from "@/lib/page-text/locate";
import { subsetOf } from "@/lib/page-text/subset";
import { runAtOnce } from "@/lib/page-text/time-slices";
import { read } from "./sample-page";

describe("subsetOf", () => {
  it("keeps neighbours joined and separates what had something between", () => {
    const page = read("<p>用<b>Deep</b>Seek</p><nav>x</nav><pre>code</pre><p>end</p>");
    const part = runAtOnce(subsetOf(page, (holder) => holder.nodeName !== "NAV"));
    expect(part.text).toBe("用DeepSeek\ncode\nend");
    expect(part.code.map(({ start, end }) => part.text.slice(start, end))).toEqual(["code"]);
    expect(rangeOfSpan(part, { start: 1, end: 9 })?.toString()).toBe("DeepSeek");
    expect(runAtOnce(subsetOf(page, () => false)).text).toBe("");
  });

  it("takes nothing for code that stands beside it", () => {
    const page = read("<p>RAG<sup>7</sup>, GPT<sup>8</sup></p><pre>code</pre><p>end</p>");
    const part = runAtOnce(subsetOf(page, () => true));
    expect(part.text).toBe("RAG7, GPT8\ncode\nend");
    expect(part.code.map(({ start, end }) => part.text.slice(start, end))).toEqual(["7", "8", "code"]);
  });

  it("keeps single text nodes of a block", () => {
    const page = read("<p>one<!-- -->two<!-- -->three</p><p>end</p>");
    const part = runAtOnce(
      subsetOf(page, (holder) => (holder instanceof Text ? holder.data !== "two" : "partly")),
    );
    expect(part.text).toBe("one\nthree\nend");
    expect(rangeOfSpan(part, { start: 4, end: 9 })?.toString()).toBe("three");
  });
});
