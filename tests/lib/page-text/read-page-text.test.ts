// @vitest-environment jsdom
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { ChangedParts } from "@/lib/page-text/changed-parts";
import { offsetOfPoint, rangeOfSpan, spanOfRange } from "@/lib/page-text/locate";
import type { PageText } from "@/lib/page-text/page-text";
import { readPageText } from "@/lib/page-text/read-page-text";
import { subsetOf } from "@/lib/page-text/subset";
import { runAtOnce } from "@/lib/page-text/time-slices";

function read(html: string): PageText {
  document.body.innerHTML = html;
  return runAtOnce(readPageText(document.body));
}

describe("readPageText", () => {
  it.each([
    ["inline elements join", "<p>用<b>Deep</b><i>Seek</i>做</p>", "用DeepSeek做"],
    ["blocks are separated by one line feed", "<p>a</p>\n<div><p>b</p></div><p>c</p>", "a\nb\nc"],
    ["a line break separates", "<p>KV<br>cache</p>", "KV\ncache"],
    ["list items, cells and headings are blocks", "<h2>h</h2><ul><li>x</li><li>y</li></ul>", "h\nx\ny"],
    ["line feeds of the source are spaces", "<p>KV\n  cache</p>", "KV   cache"],
    ["preformatted line feeds stay", "<pre>a\nb</pre>", "a\nb"],
    ["ruby readings are left out", "<p><ruby>注意<rp>(</rp><rt>zhùyì</rt><rp>)</rp></ruby>力</p>", "注意力"],
    [
      "scripts, styles and form fields are left out",
      "<p>a</p><script>x</script><style>y</style><textarea>z</textarea>",
      "a",
    ],
    [
      "hidden text is left out",
      '<p>a<span style="display:none">b</span><span style="visibility:hidden">c</span></p>',
      "a",
    ],
    ["blank text before a block's first words is left out", "<p> <!-- -->a<b>b</b></p>", "ab"],
    ["comments are not text", "<p>a<!-- b -->c</p>", "ac"],
    ["an empty page has no text", "", ""],
  ])("%s", (_fact, html, text) => {
    expect(read(html).text).toBe(text);
  });

  it("keeps the marks of notes apart from the words before them", () => {
    const page = read("<p>RAG<sup>7</sup>, GPT-4<sup><a>1, 2</a></sup> and E<sup>th</sup></p>");
    expect(page.text).toBe("RAG7, GPT-41, 2 and Eth");
    expect(page.code.map(({ start, end }) => page.text.slice(start, end))).toEqual(["7", "1, 2"]);
  });

  it("keeps code blocks apart from inline code", () => {
    const page = read("<p>use <code>MCP</code> here</p><pre><code>nsa = 1</code></pre><p>end</p>");
    expect(page.code.map(({ start, end }) => page.text.slice(start, end))).toEqual(["nsa = 1"]);
  });

  it("remembers what it left out as hidden", () => {
    const page = read('<p>a</p><div id="later" style="display:none">b</div>');
    expect(page.hidden.map(({ id }) => id)).toEqual(["later"]);
  });

  it("leaves the page as it was", () => {
    const html = '<p>用<b>Deep</b>Seek</p><div style="display:none">b</div>';
    read(html);
    expect(document.body.innerHTML).toBe(html);
  });
});

/** Trees of blocks, inline elements, breaks and text. */
const markup = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom("文字 ", "Deep", " \n ", "a b", "，", "𠮷"),
    fc.constantFrom("<br>", '<i style="display:none">no</i>', "<!--c-->"),
    fc
      .tuple(fc.constantFrom("p", "div", "b", "span", "li"), fc.array(tie("node"), { maxLength: 4 }))
      .map(([tag, inner]) => `<${tag}>${inner.join("")}</${tag}>`),
  ),
})).node;

describe("places in a page's text", () => {
  it("have a range that leads back to them", () => {
    fc.assert(
      fc.property(fc.array(markup, { maxLength: 6 }), fc.nat(), fc.nat(), (nodes, a, b) => {
        const page = read(nodes.join(""));
        const start = Math.min(a % (page.text.length + 1), b % (page.text.length + 1));
        const end = Math.max(a % (page.text.length + 1), b % (page.text.length + 1));
        const wanted = page.text.slice(start, end);
        fc.pre(wanted !== "" && wanted.trim() === wanted);
        const range = rangeOfSpan(page, { start, end });
        expect(range).not.toBeNull();
        expect(spanOfRange(page, range!)).toEqual({ start, end });
      }),
    );
  });

  it("are found for points in elements as for points in text", () => {
    const page = read("<p>one</p><p>two <b>three</b></p>");
    const [first, second] = document.querySelectorAll("p");
    expect(offsetOfPoint(page, first!, 0)).toBe(0);
    expect(offsetOfPoint(page, first!, 1)).toBe(4);
    expect(offsetOfPoint(page, second!, 1)).toBe(page.text.indexOf("three"));
    expect(offsetOfPoint(page, document.body, 2)).toBe(page.text.length);
  });

  it("are gone when their node is gone", () => {
    const page = read("<p>one</p><p>two</p>");
    document.querySelector("p")!.remove();
    expect(rangeOfSpan(page, { start: 0, end: 3 })).toBeNull();
    expect(rangeOfSpan(page, { start: 4, end: 7 })?.toString()).toBe("two");
  });

  it("are gone when their node was shortened", () => {
    const page = read("<p>one two</p>");
    (document.querySelector("p")!.firstChild as Text).data = "on";
    expect(rangeOfSpan(page, { start: 4, end: 7 })).toBeNull();
  });

  it("are gone when other words stand in their block", () => {
    const page = read("<p>one two</p>");
    document.querySelector("p")!.firstChild!.replaceWith("two one");
    expect(rangeOfSpan(page, { start: 4, end: 7 })).toBeNull();
  });

  it("are gone when one of their nodes shows other words of the same length", () => {
    const page = read("<p>one <b>two</b><i>three</i> four<br>more</p>");
    const span = { start: page.text.indexOf("two"), end: page.text.indexOf(" four") };
    expect(rangeOfSpan(page, span)?.toString()).toBe("twothree");
    (document.querySelector("i")!.firstChild as Text).data = "seven";
    expect(rangeOfSpan(page, span)).toBeNull();
    expect(rangeOfSpan(page, { start: span.start, end: span.start + 3 })?.toString()).toBe("two");
  });

  it("take no white space at a selection's ends", () => {
    const page = read("<p> one </p><p>two</p>");
    const range = document.createRange();
    range.selectNodeContents(document.body);
    const span = spanOfRange(page, range)!;
    expect(page.text.slice(span.start, span.end)).toBe("one \ntwo");
    range.setStart(document.querySelector("p")!.firstChild!, 4);
    range.setEnd(document.querySelector("p")!.firstChild!, 5);
    expect(spanOfRange(page, range)).toBeNull();
  });
});

describe("subsetOf", () => {
  it("keeps neighbours joined and separates what had something between", () => {
    const page = read("<p>用<b>Deep</b>Seek</p><nav>x</nav><pre>code</pre><p>end</p>");
    const part = runAtOnce(subsetOf(page, (holder) => holder.nodeName !== "NAV"));
    expect(part.text).toBe("用DeepSeek\ncode\nend");
    expect(part.code.map(({ start, end }) => part.text.slice(start, end))).toEqual(["code"]);
    expect(rangeOfSpan(part, { start: 1, end: 9 })?.toString()).toBe("DeepSeek");
    expect(runAtOnce(subsetOf(page, () => false)).text).toBe("");
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

/** Reads the page twice, with something done to it in between, of which the second reading is told as a watcher would. */
async function rereadAfter(before: string, change: (body: HTMLElement) => void) {
  const earlier = read(before);
  const changed = new ChangedParts();
  changed.take();
  const observer = new MutationObserver((records) => {
    for (const { type, target } of records) {
      if (type === "attributes") changed.restyle(target);
      else changed.touch(target);
    }
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  change(document.body);
  // Records are delivered when the turn ends.
  await Promise.resolve();
  observer.disconnect();
  const styles = vi.spyOn(window, "getComputedStyle");
  const changeOf = changed.take();
  const again = runAtOnce(readPageText(document.body, undefined, { page: earlier, changeOf }));
  const looked = styles.mock.calls.map(([element]) => element.id);
  styles.mockRestore();
  return { earlier, again, looked };
}

describe("a page that was read before", () => {
  const html = '<p id="a">one <b>two</b></p><div id="d"><p id="b">three</p><pre id="c">four</pre></div>';

  it("is the same text where nothing changed", async () => {
    const { earlier, again } = await rereadAfter(html, () => undefined);
    expect(again).toBe(earlier);
  });

  it("is read only where it changed", async () => {
    const { again, looked } = await rereadAfter(html, (body) => {
      body.querySelector("#b")!.firstChild!.nodeValue = "3";
    });
    expect(again.text).toBe("one two\n3\nfour");
    expect(looked).toEqual(["", "d", "b"]);
  });

  it("is read with all that is in an element that is shown in another way", async () => {
    const { again, looked } = await rereadAfter(html, (body) => {
      body.querySelector<HTMLElement>("#d")!.style.whiteSpace = "pre";
    });
    expect(again.text).toBe("one two\nthree\nfour");
    expect(looked).toEqual(["", "d", "b", "c"]);
  });

  it("is read anew where the change is not known", async () => {
    const earlier = read(html);
    document.body.querySelector("#b")!.textContent = "3";
    const changeOf = new ChangedParts().take();
    const again = runAtOnce(readPageText(document.body, undefined, { page: earlier, changeOf }));
    expect(again.text).toBe("one two\n3\nfour");
  });

  it("has the text that it would have if it were read for the first time", async () => {
    const edits = fc.array(fc.record({ at: fc.nat(), how: fc.nat(), html: markup }), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(fc.array(markup, { maxLength: 6 }), edits, async (nodes, changes) => {
        const { again } = await rereadAfter(nodes.join(""), (body) => {
          for (const { at, how, html: inner } of changes) editAt(body, at, how, inner);
        });
        const anew = runAtOnce(readPageText(document.body));
        expect({ ...again, block: null }).toEqual({ ...anew, block: null });
      }),
      { numRuns: 300 },
    );
  });
});

/** One edit of some node below `body`. */
function editAt(body: HTMLElement, at: number, how: number, html: string): void {
  const walker = document.createTreeWalker(body);
  const nodes: Node[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  const node = nodes[at % Math.max(1, nodes.length)];
  const element = node instanceof HTMLElement ? node : (node?.parentElement ?? body);
  const edit = [
    () => (node as ChildNode | undefined)?.remove(),
    () => element.insertAdjacentHTML("beforeend", html),
    () => element.insertAdjacentHTML("afterbegin", html),
    () => element !== body && element.style.setProperty("display", "none"),
    () => element !== body && element.style.setProperty("display", "inline"),
    () => node instanceof Text && node.replaceData(0, 1, "x\ny"),
    () => node && body.append(node),
  ];
  edit[how % edit.length]!();
}
