/**
 * Where a key leads in a row of `count` controls of which number `at` (from 0) has the focus: the arrows go round, Home
 * and End go to the ends. `null` for every other key and where a modifier makes it a shortcut.
 */
export function arrowTarget(event: KeyboardEvent, at: number, count: number): number | null {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  switch (event.key) {
    case "ArrowRight":
      return (at + 1) % count;
    case "ArrowLeft":
      return (at + count - 1) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
