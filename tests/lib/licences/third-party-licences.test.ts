import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packageFolderOf, thirdPartyLicences } from "@/lib/licences/third-party-licences";

let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "termlight-licences-"));
  addPackage("plain", { version: "1.2.3", license: "MIT", homepage: "https://plain.example" });
  addPackage("@scope/inner", { version: "0.1.0", license: "ISC" });
  addPackage("nameless", { version: "9.0.0" });
  writeFileSync(join(root, "node_modules/plain/LICENSE"), "Plain's terms.\n");
  mkdirSync(join(root, "node_modules/plain/licenses"));
  writeFileSync(join(root, "node_modules/plain/licenses/LICENSE-part"), "Terms of a part.");
});
afterAll(() => rmSync(root, { recursive: true }));

function addPackage(name: string, about: object): void {
  mkdirSync(join(root, "node_modules", name), { recursive: true });
  writeFileSync(join(root, "node_modules", name, "package.json"), JSON.stringify({ name, ...about }));
}

describe("the package of a module", () => {
  it.each([
    ["a plain one", "node_modules/plain/dist/index.js", "node_modules/plain"],
    ["a scoped one", "node_modules/@scope/inner/index.js?worker", "node_modules/@scope/inner"],
    ["our own", "lib/text/normalize.ts", null],
  ])("%s", (_, id, folder) => {
    expect(packageFolderOf(`${root}/${id}`)).toBe(folder && join(root, folder));
  });
});

describe("the licences", () => {
  it("say of each package once who it is and all its terms, by name", () => {
    const inner = join(root, "node_modules/@scope/inner");
    const plain = join(root, "node_modules/plain");
    const text = thirdPartyLicences([plain, inner, plain]);
    expect(text.match(/^plain 1\.2\.3$/gm)).toHaveLength(1);
    expect(text.indexOf("@scope/inner 0.1.0\nISC\n")).toBeLessThan(text.indexOf("plain 1.2.3\nMIT\n"));
    for (const part of ["https://plain.example", "Plain's terms.", "Terms of a part.", "Apache-2.0"])
      expect(text).toContain(part);
  });

  it("are refused for a package that names none", () => {
    expect(() => thirdPartyLicences([join(root, "node_modules/nameless")])).toThrow("names no licence");
  });
});
