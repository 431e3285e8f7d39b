import { existsSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../commands/usage-error";

const ROOT = join(import.meta.dirname, "../..");

/** `production` is what readers get; `e2e` differs from it only in that the in-page shadow root is open. */
export type Build = "production" | "e2e";

const FOLDERS: Record<Build, string> = {
  production: ".output/chrome-mv3",
  e2e: ".output/chrome-mv3-e2e",
};

const COMMANDS: Record<Build, string> = { production: "npm run build", e2e: "npm run build:e2e" };

/**
 * Absolute path of a build's folder.
 *
 * @throws UsageError when it has not been built; the message names the command.
 */
export function builtExtension(build: Build): string {
  const folder = join(ROOT, FOLDERS[build]);
  if (existsSync(join(folder, "manifest.json"))) return folder;
  throw new UsageError(`${FOLDERS[build]} is not built: run ${COMMANDS[build]}`);
}
