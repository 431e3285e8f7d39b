import { askBackground } from "./ask-background";
import { expect, test } from "./fixtures";
import { keepPassage } from "./keep-passage";
import { keptWords } from "./kept-texts";
import { paintedTexts } from "./painted";
import { MIXED_SHELVES, seedLibrary } from "./seed-library";

test.beforeEach(async ({ openExtensionPage }) => {
  await seedLibrary(await openExtensionPage("options.html"), ...MIXED_SHELVES);
});

const SEARCHES: [query: string, count: number, marked: string[]][] = [
  ["注意力", 3, ["注意力"]],
  ["机器学习", 2, ["機器學習"]],
  ["kv cache", 1, ["ＫＶ", "ｃａｃｈｅ"]],
  ["用DeepSeek的", 1, ["用 DeepSeek 的"]],
  ['"learned end"', 1, ["learned end"]],
  ["rout", 2, ["rout"]],
  ["term:moba", 1, []],
  ['term:"Mixture of Block Attention"', 1, []],
  ["term:深度求索", 1, []],
  ["-term:深度求索", 3, []],
  ['tag:"to read"', 1, []],
  ["tag:moe color:blue", 1, []],
  ["site:example.org -has:note", 1, []],
  ["nsa has:note", 1, ["NSA"]],
  ["after:2000 before:2001", 0, []],
  ["after:2000 -color:pink", 3, []],
];

test("each key is answered with how many there are, and what was found is marked", async ({
  openExtensionPage,
}) => {
  const library = await openExtensionPage("library.html");
  await expect(library.locator("blockquote")).toHaveCount(4);
  for (const [query, count, marked] of SEARCHES) {
    await library.getByRole("searchbox").fill(query);
    const found = `${count} ${count === 1 ? "highlight" : "highlights"} found`;
    await expect(library.getByText(found), query).toBeVisible();
    await expect(library.locator("blockquote"), query).toHaveCount(count);
    for (const text of marked) {
      const mark = library.locator("mark").filter({ hasText: new RegExp(text, "i") });
      await expect(mark.first(), query).toBeVisible();
    }
  }
});

test("an operator that there is not is explained with its place, and nothing is found meanwhile", async ({
  openExtensionPage,
}) => {
  const library = await openExtensionPage("library.html");
  await library.getByRole("searchbox").fill("moba notes:x");
  await expect(library.getByText("There is no operator “notes:”")).toBeVisible();
  await expect(library.getByText("(At character 6.)")).toBeVisible();
  await expect(library.locator(".tl-fault mark")).toHaveText("notes:x");
  await expect(library.locator("blockquote")).toHaveCount(0);
});

const WRONG_VALUES: [query: string, said: string][] = [
  ["color:red", "“red” is not one of the colours"],
  ["before:soon", "“soon” is no date. Write before:2026"],
  ["after:2026-13 moba", "“2026-13” is no date. Write after:2026"],
  ["has:tags", "After “has:” there can only be note."],
  ["-is:lost", "After “is:” there can only be orphan."],
  ["tag: moe", "Write something directly after “tag:”."],
];

test("a value that an operator does not take is explained, and nothing is found meanwhile", async ({
  openExtensionPage,
}) => {
  const library = await openExtensionPage("library.html");
  await expect(library.locator("blockquote")).toHaveCount(4);
  for (const [query, said] of WRONG_VALUES) {
    await library.getByRole("searchbox").fill(query);
    await expect(library.locator(".tl-fault").getByText(said), query).toBeVisible();
    await expect(library.locator("blockquote"), query).toHaveCount(0);
  }
});

test("a search for a term that finds nothing tells a term that is nowhere kept from one that there is not", async ({
  openExtensionPage,
}) => {
  const library = await openExtensionPage("library.html");
  const { term } = await askBackground(library, "own-term/save", {
    term: { name: "RAG gate", aliases: [], definition: "Decides what is fetched.", language: "en" },
  });
  const kept = "No highlight mentions this term.";
  for (const [query, said] of [
    ["term:attention-in-blocks", "No highlight has a term of this name or id."],
    ["term:nsa", kept],
    ['term:"Native Sparse Attention"', kept],
    [`term:${term.id}`, kept],
    ["term:moba tag:moe", "Every word must occur"],
  ] as const) {
    await library.getByRole("searchbox").fill(query);
    await expect(library.getByText(`Nothing found for “${query}”`), query).toBeVisible();
    await expect(library.locator(".tl-empty-hint"), query).toContainText(said);
  }
});

test("an operator that is still being typed leaves the list as it is", async ({ openExtensionPage }) => {
  const library = await openExtensionPage("library.html");
  await library.getByRole("searchbox").fill("moba tag:");
  await expect(library.getByText("Write something directly after “tag:”.")).toBeVisible();
  await expect(library.getByText("2 highlights found")).toBeVisible();
});

for (const [label, heads] of [
  ["Day", ["[A-Z][a-z]{2} \\d{1,2}, \\d{4}"]],
  ["Tag", ["#cache", "#moe", "#长文本", "#to read"]],
  ["Site", ["site-1.example", "papers.example.org"]],
  ["Term", ["DeepSeek", "Mixture of Block Attention \\(MoBA\\)", "No term"]],
] as const) {
  test(`the list is grouped by ${label}, and stays so when it is opened again`, async ({
    openExtensionPage,
  }) => {
    const library = await openExtensionPage("library.html");
    await library.getByRole("combobox", { name: "Group by" }).selectOption({ label });
    for (const head of heads) {
      await expect(
        library.getByRole("heading", { level: 2, name: new RegExp(`^${head}$`, "i") }),
      ).toBeVisible();
    }
    await library.reload();
    await expect(library.getByRole("combobox", { name: "Group by" })).toHaveValue(label.toLowerCase());
    await expect(library.getByRole("heading", { level: 2 })).toHaveCount(heads.length);
  });
}

test("a tag and a term on a highlight lead to all that have it", async ({ openExtensionPage }) => {
  const library = await openExtensionPage("library.html");
  await library.getByRole("button", { name: "#长文本" }).first().click();
  await expect(library.getByText("2 highlights found")).toBeVisible();
  await library.getByRole("searchbox").press("Escape");
  await library.getByRole("button", { name: "MoBA" }).click();
  await expect(library.getByText("1 highlight found")).toBeVisible();
  await expect(library.getByRole("searchbox")).toHaveValue("term:moba");
});

test("a search that another room leads to is answered before anything of the list is seen", async ({
  openExtensionPage,
}) => {
  const library = await openExtensionPage("library.html");
  await expect(library.locator("blockquote")).toHaveCount(4);
  await library.getByRole("link", { name: "Tags" }).click();
  const tag = library.getByRole("button", { name: "#长文本" });
  await expect(tag).toBeVisible();
  await library.evaluate(() => {
    const seen = { most: 0 };
    Object.assign(window, { seen });
    const look = (): void => {
      seen.most = Math.max(seen.most, document.querySelectorAll("blockquote").length);
    };
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
  });
  await tag.click();
  await expect(library.locator("blockquote")).toHaveCount(2);
  expect(await library.evaluate("seen.most")).toBe(2);
});

test("a passage that its page has lost is marked, and found by is:orphan", async ({
  openExtensionPage,
  openPage,
}) => {
  const page = await openPage("article-en.html");
  await keepPassage(page, "#quote", "answers sooner");
  const library = await openExtensionPage("library.html");
  await expect(library.locator("blockquote")).toHaveCount(5);
  await page.bringToFront();
  await page.evaluate(() => document.querySelector("#quote")?.remove());
  await library.bringToFront();
  await expect(library.getByText("No longer on its page")).toBeVisible();
  await library.getByRole("searchbox").fill("is:orphan");
  await expect(library.locator("blockquote")).toHaveText(["answers sooner"]);
});

test("what stands in the kept text alone is found, with its place, and leads to it", async ({
  extension,
  openPage,
  openExtensionPage,
}) => {
  await keepPassage(await openPage("article-en.html"), "#quote", "answers sooner");
  await expect.poll(() => keptWords(extension)).toHaveLength(1);
  const library = await openExtensionPage("library.html");
  const found = library.getByRole("region", { name: /In the text of 1 article/ });
  await library.getByRole("searchbox").fill("hardware");
  await expect(found).toBeVisible();
  await expect(library.locator("blockquote")).toHaveCount(0);
  await expect(found.locator("mark")).toHaveText("hardware");
  await expect(found.getByText(/suits depends on hardware, length and budget/)).toBeVisible();
  await library.getByRole("searchbox").fill("answers");
  await expect(library.locator("blockquote")).toHaveCount(1);
  await expect(found).toHaveCount(0);
  await library.getByRole("searchbox").fill('"zygote hardware"');
  await expect(library.getByText(/Nothing found for/)).toBeVisible();
  await library.getByRole("searchbox").fill("hardware color:yellow");
  await found.getByRole("link", { name: "Why long prompts are getting cheaper" }).click();
  await expect.poll(() => paintedTexts(library, "termlight-yellow")).toEqual(["answers sooner"]);
});
