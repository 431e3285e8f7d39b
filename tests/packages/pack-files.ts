import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { type Zippable, zipSync } from "fflate";

/** The earliest time that an archive can hold, by the clock of any zone, since archives have none. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * Packs files into an archive whose bytes depend on their names and contents alone: not on times, owners, or the order
 * in which the disk lists them (https://reproducible-builds.org/docs/archives/).
 *
 * @param root the folder that names in the archive count from.
 * @param paths of the files, from the root.
 */
export function packFiles(root: string, paths: readonly string[]): Uint8Array {
  const files: Zippable = {};
  for (const path of [...paths].sort())
    files[path.split(sep).join("/")] = [readFileSync(join(root, path)), { mtime: NO_TIME, os: 0, level: 9 }];
  return zipSync(files);
}

/** All files in a folder and its folders, as paths from it. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}
