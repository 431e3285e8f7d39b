import { readPageMetadata } from "@/lib/article/page-metadata";
import { formerKeys, pageKey } from "@/lib/highlights/page-key";

/** The key of the document that a window shows now, see `page-key.ts`. */
export function keyOfPage({ location, document }: Window): string {
  return pageKey(location.href, readPageMetadata(document));
}

/** By what other keys the document may have been known, see `formerKeys`. */
export function formerKeysOf({ location, document }: Window): string[] {
  return formerKeys(location.href, readPageMetadata(document));
}

/** The key of the address that the document was loaded from, before scripts changed it. */
export function keyAtLoading({ performance }: Window): string[] {
  const [entry] = performance.getEntriesByType("navigation");
  return entry ? [pageKey(entry.name)] : [];
}
