import { askBackground } from "./ask-background";
import { expect, test } from "./fixtures";

const OWN = {
  ...{ name: "RAG gate", definition: "Decides what is fetched." },
  ...{ aliases: ["检索门"], language: "en" as const },
};

test("a term is left out on its page and taken back by keyboard: the focus stays, and each is told", async ({
  openExtensionPage,
}) => {
  const library = await openExtensionPage("library.html#term=moba");
  const told = library.getByRole("status");
  await library.getByRole("button", { name: "Never tag this term" }).focus();
  await library.keyboard.press("Enter");
  await expect(told).toHaveText("Never tagged in articles, as you wished.");
  await expect(library.getByRole("button", { name: "Tag it again" })).toBeFocused();
  await library.keyboard.press("Enter");
  await expect(told).toHaveText("“Mixture of Block Attention (MoBA)” is explained again.");
  await expect(library.getByRole("button", { name: "Never tag this term" })).toBeFocused();
});

test("a term's page whose term is deleted in another window says so, and keeps the focus", async ({
  openExtensionPage,
}) => {
  const options = await openExtensionPage("options.html#terms");
  const { term } = await askBackground(options, "own-term/save", { term: OWN });
  const library = await openExtensionPage(`library.html#term=${term.id}`);
  await expect(library.getByRole("heading", { name: "RAG gate" })).toBeFocused();
  await askBackground(options, "own-term/delete", { id: term.id });
  await expect(library.getByText("No such term")).toBeVisible();
  await expect(library.locator(":focus")).toContainText("No such term");
});

test("a term's page says what kind of term it is also in a low window", async ({ openExtensionPage }) => {
  const library = await openExtensionPage("library.html#term=moba");
  await library.setViewportSize({ width: 640, height: 400 });
  await expect(library.getByRole("article").getByText("Architecture", { exact: true })).toBeVisible();
});
