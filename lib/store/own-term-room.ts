import { MAX_OWN_TERMS } from "@/lib/own-terms/own-term-faults";
import type { Database } from "./database";
import { TooManyTermsError } from "./store-errors";

/** How many own terms there are that are not deleted. Works in Dexie's `liveQuery`. */
export function countOwnTerms(db: Database): Promise<number> {
  return db.ownTerms.orderBy("listedAt").count();
}

/**
 * Whether so many more own terms may come to those that are here. Where there are too many already, as an earlier version
 * let in, these can still be changed.
 *
 * @throws TooManyTermsError where they may not.
 */
export function refuseTooMany(here: number, more: number): void {
  if (more > 0 && here + more > MAX_OWN_TERMS) throw new TooManyTermsError(here);
}
