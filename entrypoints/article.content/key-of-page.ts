import { readPageMetadata } from "@/lib/article/page-metadata";
import { pageKey } from "@/lib/highlights/page-key";
import { pageAround } from "./frames";

/** The key of the page that a window shows now, or is a frame of, see `page-key.ts`. */
export function keyOfPage(window: Window): string {
  const { location, document } = pageAround(window);
  const { canonical, ogUrl } = readPageMetadata(document);
  return pageKey(location.href, { canonical, ogUrl });
}
