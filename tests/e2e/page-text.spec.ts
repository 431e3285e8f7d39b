import { join } from "node:path";
import fc from "fast-check";
import { BUNDLE_NAME, bundleForPage } from "../bench/page-bundle";
import { expect, test } from "./fixtures";
import type { readBoth } from "./in-page/both-readings";

/** What pages put around and into their texts, and what only their style makes of it. */
const STYLE = `
  .gone { display: none } .unseen { visibility: hidden } .block { display: block } .inline { display: inline }
  .loud { text-transform: uppercase } .kept { white-space: pre-wrap } .left { float: left } .box { display: inline-block }
  .through { display: contents } .row { display: inline-flex } .flex { display: flex } .apart::before { content: "→" }
  .drop::first-letter { font-size: 2em }`;

const CLASSES = [...STYLE.matchAll(/\.(\w+)[ :]/g)].map(([, name]) => name!);
const TEXTS = [
  "文字 ",
  "Deep",
  " \n ",
  "a b",
  "，",
  "𠮷",
  "&nbsp;",
  "两\n行",
  "a\n  b",
  "\t",
  "soft&shy;hyphen",
  "",
];
const PIECES = [
  "<br>",
  "<!--c-->",
  "<img alt=no>",
  "<wbr>",
  "<script>no</script>",
  "<textarea>no</textarea>",
  "<ruby>注<rt>zhù</rt></ruby>",
  "<select><option>no</select>",
  "<pre>x\n y</pre>",
];
const TAGS = "p div b span i a li section code em td button h2 slot".split(" ");

const markup = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    { weight: 4, arbitrary: fc.constantFrom(...TEXTS) },
    { weight: 1, arbitrary: fc.constantFrom(...PIECES) },
    {
      weight: 6,
      arbitrary: fc
        .tuple(
          fc.constantFrom(...TAGS),
          fc.option(fc.constantFrom(...CLASSES), { freq: 3, nil: "" }),
          fc.array(tie("node"), { maxLength: 4 }),
        )
        .map(([tag, style, inner]) => `<${tag} class="${style}">${inner.join("")}</${tag}>`),
    },
  ),
})).node;

test.use({ hosts: "none" });

test("a page's text and the places in it are the same whether its blocks are read whole or node by node", async ({
  extension,
  server,
}) => {
  const page = await extension.context.newPage();
  await page.goto(`${server.origin}/no-article.html`);
  await page.addStyleTag({ content: STYLE });
  await page.addScriptTag({
    content: await bundleForPage("both-readings", join(import.meta.dirname, "in-page")),
  });
  let whole = 0;
  const property = fc.asyncProperty(fc.array(markup, { minLength: 1, maxLength: 5 }), async (nodes) => {
    const { asProduct, nodeByNode, misplaced } = await page.evaluate(
      ([bundle, html]) => {
        const { readBoth: read } = (window as unknown as Record<string, { readBoth: typeof readBoth }>)[
          bundle
        ]!;
        return read(html);
      },
      [BUNDLE_NAME, nodes.join("")] as const,
    );
    whole += asProduct.whole;
    expect({ ...asProduct, whole: 0 }).toEqual({ ...nodeByNode, whole: 0 });
    expect(misplaced).toEqual([]);
  });
  // A flexible box gives `wbr` a block's display, and still parts no line at it.
  await fc.assert(property, { numRuns: 300, examples: [[['<b class="flex">文字 <wbr>b</b>']]] });
  expect(whole).toBeGreaterThan(0);
});
