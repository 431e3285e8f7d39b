import type { Page } from "@playwright/test";
import type { Encounter } from "../../lib/highlights/encounter";
import { expect, test } from "./fixtures";
import { problems } from "./problems";
import { seedLibrary } from "./seed-library";

const DAY = 24 * 60 * 60 * 1000;

/** Forty articles that were read in the last forty days, of two sites; MoBA comes up, DeepSeek stays, and NSA goes with MoBA. */
function encounters(now: number): Encounter[] {
  return Array.from({ length: 40 }, (_, index) => {
    const url = `https://${index % 4 === 0 ? "lab" : "paper"}.example/${index}`;
    const isLate = index >= 20;
    return {
      pageKey: url,
      counts: {
        deepseek: 1 + (index % 3),
        ...(isLate && index % 2 === 0 && { moba: 2, nsa: 1 }),
        ...(!isLate && index % 2 === 1 && { mamba: 3 }),
      },
      firstSeenAt: now - (40 - index) * DAY,
      lastSeenAt: now - (40 - index) * DAY,
      onlyRead: { url, title: `Article ${index}` },
    };
  });
}

/** Fills the library with two highlights of today, and what was read before. */
async function fillWithReading(page: Page): Promise<void> {
  await seedLibrary(
    page,
    [
      { title: "Blocks", url: "https://lab.example/blocks" },
      { quote: "Chosen in blocks.", terms: ["moba", "nsa"] },
    ],
    [{ title: "Kernels", url: "https://paper.example/kernels" }, { quote: "In one kernel." }],
  );
  await page.evaluate(
    (rows) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("termlight");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction("encounters", "readwrite");
          for (const row of rows) transaction.objectStore("encounters").put(row);
          transaction.onerror = () => reject(transaction.error);
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    encounters(Date.now()),
  );
}

const figure = (library: Page, name: string) => library.getByRole("region", { name });
const MOBA = "Mixture of Block Attention (MoBA)";

test("before anything was kept, insights say what to do", async ({ openExtensionPage }) => {
  const library = await openExtensionPage("library.html#insights");
  await expect(library.getByText("Nothing to show yet")).toBeVisible();
  expect(await problems(library)).toEqual([]);
});

test.describe("with something read", () => {
  test.beforeEach(async ({ openExtensionPage }) => fillWithReading(await openExtensionPage("welcome.html")));

  test("highlights are drawn by the week; a week's figure leads to its highlights", async ({
    openExtensionPage,
  }) => {
    const library = await openExtensionPage("library.html#insights");
    await expect(library.getByText("2 highlights and 42 articles in this time.")).toBeVisible();
    const kept = figure(library, "Highlights per week");
    await expect(kept.locator("svg path").first()).toBeAttached();
    await kept.getByText("Figures as a table").click();
    await kept.getByRole("link", { name: "2", exact: true }).click();
    await expect(library.locator("blockquote")).toHaveCount(2);
    await expect(library).toHaveURL(/#q=after%3A\d{4}-\d\d-\d\d\+before%3A/);
  });

  test("names that rise and fall are told apart from those that stay, and lead to their terms", async ({
    openExtensionPage,
  }) => {
    const library = await openExtensionPage("library.html#insights");
    const trends = figure(library, "Terms that rise and fall");
    await expect(trends.getByText(/^Rising: .*MoBA.*Falling: .*Mamba/)).toBeVisible();
    await expect(trends.getByText(/Deep ?Seek/)).toHaveCount(0);
    await expect(trends.getByText(/of 21 articles, then/).first()).toBeVisible();
    await trends.getByRole("link", { name: MOBA }).first().click();
    await expect(library.getByRole("heading", { level: 2, name: MOBA })).toBeVisible();
    await library.goBack();
    await expect(trends.locator("svg").first()).toBeAttached();
  });

  test("the map of terms is pressed, moved and zoomed, and its table says the same", async ({
    openExtensionPage,
  }) => {
    const library = await openExtensionPage("library.html#insights");
    const map = figure(library, "Terms that occur together");
    await expect(map.getByText(/Nearest: .*MoBA/)).toBeVisible();
    const name = map.locator("svg text").filter({ hasText: "MoBA" }).first();
    const place = async (): Promise<number> => (await name.boundingBox())!.x;
    await expect(name).toBeVisible();
    const before = await place();
    await map.getByRole("button", { name: "Look closer" }).click();
    await expect.poll(place).not.toBe(before);
    await map.getByText("Figures as a table").click();
    await map.getByRole("row").filter({ hasText: MOBA }).getByRole("link").last().click();
    await expect(library.locator("blockquote")).toHaveText(["Chosen in blocks."]);
  });

  test("a press on a term of the map opens its page", async ({ openExtensionPage }) => {
    const library = await openExtensionPage("library.html#insights");
    const map = figure(library, "Terms that occur together");
    const name = map.locator("svg text").filter({ hasText: "MoBA" }).first();
    await name.scrollIntoViewIfNeeded();
    const box = (await name.boundingBox())!;
    await library.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await expect(library).toHaveURL(/#term=moba$/);
  });

  test("a press on a line of the map leads to the passages on both of its terms", async ({
    openExtensionPage,
  }) => {
    const library = await openExtensionPage("library.html#insights");
    const map = figure(library, "Terms that occur together");
    await expect(map.getByText(/Nearest: .*MoBA/)).toBeVisible();
    const line = map.locator("svg path[fill='none']").first();
    await line.scrollIntoViewIfNeeded();
    const middle = await line.evaluate((element) => {
      const path = element as SVGPathElement;
      const point = path.getPointAtLength(path.getTotalLength() / 2);
      const { x, y } = point.matrixTransform(path.getScreenCTM()!);
      return { x, y };
    });
    await library.mouse.click(middle.x, middle.y);
    await expect(library).toHaveURL(/#q=term%3Amoba\+term%3Ansa$/);
    await expect(library.locator("blockquote")).toHaveText(["Chosen in blocks."]);
  });

  test("sites lead to what was kept of them; time, site and kind narrow all pictures", async ({
    openExtensionPage,
  }) => {
    const library = await openExtensionPage("library.html#insights");
    const sites = figure(library, "Sites");
    await expect(sites.getByText("2 sites; most was kept of")).toBeVisible();
    await library.getByRole("button", { name: "4 weeks" }).click();
    await expect(library.getByText("2 highlights and 29 articles in this time.")).toBeVisible();
    await library.getByRole("combobox", { name: "Site" }).selectOption("lab.example");
    await expect(library.getByText("1 highlight and 7 articles in this time.")).toBeVisible();
    await expect(figure(library, "Terms that rise and fall").getByText(/At least 10 articles/)).toBeVisible();
    await library.getByRole("combobox", { name: "Kind of term" }).selectOption("person");
    await expect(figure(library, "Terms that occur together").getByText(/^No two terms/)).toBeVisible();
    await sites.getByText("Figures as a table").click();
    await sites.getByRole("link", { name: "lab.example" }).click();
    await expect(library.locator("blockquote")).toHaveText(["Chosen in blocks."]);
  });

  test("nothing that the pages' policy forbids is tried, and what draws is loaded nowhere else", async ({
    openExtensionPage,
  }) => {
    const library = await openExtensionPage("library.html#terms");
    const loaded: string[] = [];
    library.on("request", (request) => loaded.push(request.url()));
    await library.reload();
    await expect(library.getByRole("table", { name: "Terms" })).toBeVisible();
    const drawing = (): string[] => loaded.filter((url) => url.includes("/InsightsRoom"));
    expect(loaded.length).toBeGreaterThan(1);
    expect(drawing()).toEqual([]);
    await library.evaluate(() => {
      const violations: string[] = [];
      document.addEventListener("securitypolicyviolation", (event) => {
        violations.push(`${event.violatedDirective} ${event.sourceFile}`);
      });
      Object.assign(window, { violations });
    });
    await library.getByRole("link", { name: "Insights" }).click();
    await expect(figure(library, "Sites").locator("svg path").first()).toBeAttached();
    expect(drawing()).toHaveLength(1);
    const map = figure(library, "Terms that occur together");
    await map.locator("svg text").first().hover();
    await library.getByRole("link", { name: "Terms" }).click();
    await expect(library.getByRole("table", { name: "Terms" })).toBeVisible();
    expect(await library.evaluate("violations")).toEqual([]);
  });

  for (const scheme of ["light", "dark"] as const) {
    test.describe(`in ${scheme} colours`, () => {
      test.use({ scheme });

      test("insights have no fault that axe finds, and fit a window of 320 px", async ({
        openExtensionPage,
      }) => {
        const library = await openExtensionPage("library.html#insights");
        await expect(figure(library, "Sites").locator("svg path").first()).toBeAttached();
        for (const figures of await library.getByText("Figures as a table").all()) await figures.click();
        expect(await problems(library)).toEqual([]);
        await library.setViewportSize({ width: 320, height: 640 });
        await expect
          .poll(() => library.evaluate(() => document.documentElement.scrollWidth - window.innerWidth))
          .toBeLessThanOrEqual(0);
      });
    });
  }

  test("pictures do not move for readers who want nothing to move", async ({ openExtensionPage }) => {
    const library = await openExtensionPage("library.html");
    await library.emulateMedia({ reducedMotion: "reduce", forcedColors: "active" });
    await library.getByRole("link", { name: "Insights" }).click();
    const bar = figure(library, "Sites").locator("svg path").last();
    await expect(bar).toBeAttached();
    const shape = await bar.getAttribute("d");
    await library.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    expect(await bar.getAttribute("d")).toBe(shape);
    await expect(figure(library, "Highlights per week").locator("svg text").first()).toHaveAttribute(
      "fill",
      /rgb/,
    );
  });
});

test.describe("in Chinese", () => {
  test.use({ interfaceLocale: "zh-CN" });

  test("a week is told by its days as dates are written elsewhere", async ({ openExtensionPage }) => {
    const library = await openExtensionPage("library.html#insights");
    await fillWithReading(library);
    await library.reload();
    const day = "(?:(?:\\d{4}年)?\\d{1,2}月)?\\d{1,2}日";
    await expect(figure(library, "每周高亮")).toContainText(
      new RegExp(`最多的是 \\d{4}年\\d{1,2}月\\d{1,2}日\\s–\\s${day}，`),
    );
  });
});
