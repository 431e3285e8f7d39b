import { Dexie } from "dexie";

/** After the last change, ms: what changes many rows is not to be disturbed. */
const REST_MS = 2_000;

/** Does something each time that the library was changed and then left alone for a while, whoever changed it. */
export function afterChanges(run: () => Promise<unknown>): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  Dexie.on("storagemutated", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      // What fails now, on a full disk say, is tried again after the next change.
      run().catch(() => undefined);
    }, REST_MS);
  });
}
