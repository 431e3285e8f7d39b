import { readPageMetadata } from "@/lib/article/page-metadata";
import { pageKey } from "@/lib/highlights/page-key";

/** The key of the document that a window shows now, see `page-key.ts`. */
export function keyOfPage({ location, document }: Window): string {
  const { canonical, ogUrl } = readPageMetadata(document);
  return pageKey(location.href, { canonical, ogUrl });
}
