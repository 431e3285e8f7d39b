import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { DataFile } from "./check-glossary";
import { readText } from "./read-text";

const FOLDER = new URL("../../lib/glossary/terms/", import.meta.url);

/** The data files of the bundled glossary, as they lie on the disk. */
export function glossaryFiles(): DataFile[] {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith(".json"));
  return names.sort().map((name) => ({ name, text: readText(fileURLToPath(new URL(name, FOLDER))) }));
}
