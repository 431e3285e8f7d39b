import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { type Build, builtExtension } from "./built-extension";

const ROOT = join(import.meta.dirname, "../..");

/** Thrown when the extension could not be built; what the build said stands above, on stderr. */
export class BuildFailedError extends Error {
  override name = "BuildFailedError";
}

/**
 * Builds the extension of the sources as they are now.
 *
 * @returns absolute path of the build's folder.
 * @throws BuildFailedError
 */
export function buildExtension(build: Build): string {
  console.error("Building the extension …");
  const wxt = join(ROOT, "node_modules/wxt/bin/wxt.mjs");
  const mode = build === "e2e" ? ["--mode", "e2e"] : [];
  const { status, stdout, stderr } = spawnSync(process.execPath, [wxt, "build", ...mode], {
    cwd: ROOT,
    encoding: "utf8",
  });
  if (status === 0) return builtExtension(build);
  console.error(stdout, stderr);
  throw new BuildFailedError("The extension could not be built.");
}
