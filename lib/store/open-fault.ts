import type { Database } from "./database";

/**
 * Why a database cannot be opened: a newer Termlight has written it; another window holds it back; or it is damaged, or
 * the browser forbids it.
 */
export type OpenFault = "newer" | "blocked" | "unreadable";

/** How long another window may hold an opening back before that is called a fault, ms. */
const PATIENCE_MS = 5_000;

/** Tries to open a database. `null` when it is open. */
export function openFault(db: Database): Promise<OpenFault | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve("blocked"), PATIENCE_MS);
    db.open()
      .then(
        () => resolve(null),
        (error: unknown) => resolve(isVersionError(error) ? "newer" : "unreadable"),
      )
      .finally(() => clearTimeout(timer));
  });
}

function isVersionError(error: unknown): boolean {
  const { name, inner } = (error ?? {}) as { name?: unknown; inner?: { name?: unknown } };
  return name === "VersionError" || inner?.name === "VersionError";
}
