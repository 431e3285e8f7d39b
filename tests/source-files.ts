import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** The project's top folder. */
export const ROOT = join(import.meta.dirname, "..");

/** Every source file of the product, as paths from the top with `/`. */
export const SOURCES = ["entrypoints", "components", "lib"]
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join("/")),
  )
  .sort();

/** What stands in each of them. */
export const textOf = new Map(SOURCES.map((file) => [file, readFileSync(join(ROOT, file), "utf8")]));
