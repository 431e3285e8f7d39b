import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** The project's top folder. */
export const ROOT = join(import.meta.dirname, "..");

/** The product's files with a name of some kind, as paths from the top with `/`. */
function filesNamed(pattern: RegExp): string[] {
  return ["entrypoints", "components", "lib"]
    .flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && pattern.test(entry.name))
        .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join("/")),
    )
    .sort();
}

function textsOf(files: readonly string[]): Map<string, string> {
  return new Map(files.map((file) => [file, readFileSync(join(ROOT, file), "utf8")]));
}

/** Every source file of the product, as paths from the top with `/`. */
export const SOURCES = filesNamed(/\.tsx?$/);

/** What stands in each of them. */
export const textOf = textsOf(SOURCES);

/** What stands in each of the product's style sheets, by paths from the top with `/`. */
export const styleOf = textsOf(filesNamed(/\.css$/));
