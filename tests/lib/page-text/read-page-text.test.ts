// @vitest-environment jsdom
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { ChangedParts } from "@/lib/page-text/changed-parts";
import { readPageText } from "@/lib/page-text/read-page-text";
import { runAtOnce } from "@/lib/page-text/time-slices";
import { markup, read } from "./sample-page";

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

  it("remembers custom elements without a shadow root", () => {
    const page = read('<p><x-a id="a">a</x-a></p><x-b id="b" style="display:none">b</x-b><x-c id="c"></x-c>');
    expect(page.rootless.map(({ id }) => id)).toEqual(["b", "c", "a"]);
  });

  it("leaves the page as it was", () => {
    const html = '<p>用<b>Deep</b>Seek</p><div style="display:none">b</div>';
    read(html);
    expect(document.body.innerHTML).toBe(html);
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

  it("remembers custom elements without a shadow root where it is not read again", async () => {
    const components = '<p id="a"><x-a>one</x-a></p><x-b style="display:block">two</x-b><p id="b">three</p>';
    const { again } = await rereadAfter(components, (body) => body.append("four"));
    expect(again.rootless.map(({ localName }) => localName)).toEqual(["x-b", "x-a"]);
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
