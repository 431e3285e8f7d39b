import { useEffect, useState } from "preact/hooks";

/** Props of {@link LiveRegion}. */
export interface LiveRegionProps {
  text: string;
}

/**
 * Says a text to a screen reader, after whatever it is saying. The region must be there before its text is, or nothing
 * is said (https://www.w3.org/TR/wai-aria-1.2/#live_region_roles).
 */
export function LiveRegion({ text }: LiveRegionProps) {
  const [said, setSaid] = useState("");
  useEffect(() => setSaid(text), [text]);
  return (
    <div class="tl-visually-hidden" role="status">
      {said}
    </div>
  );
}
