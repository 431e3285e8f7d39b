import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterEach, expect, it } from "vitest";
import { filesIn, packFiles } from "./pack-files";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A folder with these files, written in this order, as if at this time (s since the epoch). */
function folderOf(files: Record<string, string>, time: number): string {
  const folder = mkdtempSync(join(tmpdir(), "termlight-pack-"));
  folders.push(folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), content);
    utimesSync(join(folder, path), time, time);
  }
  return folder;
}

it("the same files give the same bytes, whenever and in whatever order they were written", () => {
  const one = folderOf({ "a.txt": "A", "deep/b.txt": "乙" }, 1_000_000_000);
  const other = folderOf({ "deep/b.txt": "乙", "a.txt": "A" }, 1_600_000_000);
  expect(packFiles(one, filesIn(one))).toEqual(packFiles(other, filesIn(other).reverse()));
});

it("an archive holds what is in the folder", () => {
  const folder = folderOf({ "a.txt": "A", "deep/b.txt": "乙" }, 1_000_000_000);
  const files = unzipSync(packFiles(folder, filesIn(folder)));
  expect(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)])).toEqual([
    ["a.txt", "A"],
    ["deep/b.txt", "乙"],
  ]);
});
