import { useEffect, useState } from "preact/hooks";
import type { Announcement } from "./overlay-view";

/** Props of {@link LiveRegion}. */
export interface LiveRegionProps {
  /** `null` for nothing. */
  announcement: Announcement | null;
}

/**
 * Says something to a screen reader, after whatever it is saying. The region must be there before its text is, or nothing
 * is said (https://www.w3.org/TR/wai-aria-1.2/#live_region_roles).
 */
export function LiveRegion({ announcement }: LiveRegionProps) {
  const [said, setSaid] = useState({ text: "", count: 0 });
  useEffect(
    () => setSaid(({ count }) => ({ text: announcement?.text ?? "", count: count + 1 })),
    [announcement],
  );
  return (
    <div class="tl-visually-hidden" role="status">
      {/* The key: the same words are said again where they are in an element of their own. */}
      <span key={said.count}>{said.text}</span>
    </div>
  );
}
