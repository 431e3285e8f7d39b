import { useEffect, useRef } from "preact/hooks";

/** How far below the window's edge the end may be to count as near, CSS px. */
const NEAR = "800px";

/** Calls back whenever the element that the returned ref is put on comes near the window. */
export function useReachEnd<Kind extends Element>(onReach: () => void) {
  const end = useRef<Kind>(null);
  const latest = useRef(onReach);
  latest.current = onReach;
  useEffect(() => {
    const element = end.current;
    if (!element) return undefined;
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && latest.current(),
      { rootMargin: `0px 0px ${NEAR} 0px` },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return end;
}
