import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

/** The name of the file in the package that has them. */
export const LICENCES_FILE = "third-party-licences.txt";

/** Data from others that no package has brought. */
const DATA = [
  {
    name: "OpenCC, table of Traditional and Simplified characters (selected)",
    licence: "Apache-2.0",
    home: "https://github.com/BYVoid/OpenCC",
  },
];

/** Files and folders that say under which terms a package may be passed on. */
const LEGAL_FILE = /^(licen[cs]e|notice|copying|copyright)/i;

/**
 * The licences of what a build brings with it, one after the other: of each package name, version, licence, home, and the
 * texts that it wants to be passed on; then of data.
 *
 * @param folders of packages, absolute.
 * @throws Error where one names no licence: then it must not be passed on.
 */
export function thirdPartyLicences(folders: Iterable<string>): string {
  const packages = [...new Set(folders)].map(describePackage).sort();
  const data = DATA.map(({ name, licence, home }) => `${name}\n${licence}\n${home}\n`);
  const head =
    "Termlight is under the MIT licence. It contains the following, with thanks to their authors.\n";
  return [head, ...packages, ...data].join(`\n${"-".repeat(80)}\n\n`);
}

function describePackage(folder: string): string {
  const { name, version, license, homepage } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  if (typeof license !== "string") throw new Error(`${name} ${version} names no licence`);
  const texts = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .filter((path) => LEGAL_FILE.test(path))
    .sort()
    .map((path) => readFileSync(join(folder, path), "utf8").trim());
  const about = `${name} ${version}\n${license}\n${homepage ?? ""}`.trim();
  return `${[about, ...texts].join("\n\n")}\n`;
}

/** The folder of the package that a module belongs to; `null` for our own. */
export function packageFolderOf(moduleId: string): string | null {
  const path = moduleId.replaceAll("\\", "/").replace(/^\0/, "").replace(/\?.*$/, "");
  const found = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
  return found !== undefined && existsSync(join(found, "package.json")) ? found : null;
}
