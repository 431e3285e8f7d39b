import { expect, test } from "./fixtures";
import { choose, file, openImport } from "./import-dialog";

test.describe("what cannot be read", () => {
  const cases: [string, ReturnType<typeof file>, RegExp][] = [
    ["an archive", file(Buffer.from([0x1f, 0x8b, 8, 0, 0, 0]), "library.json"), /compressed file/],
    [
      "a picture",
      file(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), "library.json"),
      /not a text file/,
    ],
    ["a JSON file that is cut off", file('{"format":"termlight",\n"highlights":[{"id":'), /not valid JSON/],
    ["nothing", file(""), /empty/],
    ["JSON of something else", file('{"hello":"world"}'), /none of the formats/],
    ["a newer file", file('{"format":"termlight","version":99}'), /newer Termlight/],
  ];
  for (const [what, content, words] of cases) {
    test(`${what} is refused as what it is, with a way on`, async ({ openExtensionPage }) => {
      const library = await openExtensionPage("library.html");
      const dialog = await openImport(library);
      await choose(dialog, content);
      await expect(dialog.getByRole("alert")).toHaveText(words);
      await dialog.getByRole("button", { name: "Choose another file" }).click();
      await expect(dialog.locator("input[type=file]")).toBeAttached();
    });
  }
});

test("nothing from a file runs or loads: addresses of scripts are no links, markup is text", async ({
  openExtensionPage,
}) => {
  const library = await openExtensionPage("library.html");
  const asked: string[] = [];
  library.on("request", (request) => asked.push(request.url()));
  const rows = [
    "quote,url,title,note",
    `"<img src=""https://tracker.example/a.png"" onerror=""document.title='run'"">",javascript:document.title='run',Odd,<script>document.title='run'</script>`,
    `data words,"data:text/html,<script>1</script>",Data,`,
  ];
  const dialog = await openImport(library);
  await choose(dialog, file(rows.join("\n")));
  await dialog.getByRole("button", { name: "Check", exact: true }).click();
  await dialog.getByRole("button", { name: "Import 2 highlights" }).click();
  await expect(library.locator("blockquote")).toHaveCount(2);
  await dialog.getByRole("button", { name: "Done" }).click();
  await expect(library.getByText("onerror")).toBeVisible();
  expect(await library.locator("a[href^='javascript:'], a[href^='data:']").count()).toBe(0);
  expect(await library.title()).not.toBe("run");
  expect(asked.filter((url) => !url.startsWith("chrome-extension:"))).toEqual([]);
});
