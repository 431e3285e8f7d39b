/** What stands in a search field after each key. */
export function keysOf(text: string): string[] {
  const characters = [...text];
  return characters.map((_, index) => characters.slice(0, index + 1).join(""));
}
