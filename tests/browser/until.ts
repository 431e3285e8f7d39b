import { setTimeout } from "node:timers/promises";

/** Between two looks, ms. */
const INTERVAL = 100;

/**
 * Looks again and again until there is something to see.
 *
 * @param look `null` while there is nothing yet.
 * @param limit when to give up, ms.
 * @throws Error with the given message when the limit is reached.
 */
export async function until<T>(look: () => Promise<T | null>, limit: number, message: string): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const seen = await look();
    if (seen !== null) return seen;
    if (Date.now() > end) throw new Error(message);
    await setTimeout(INTERVAL);
  }
}
