/** The range of some words of the document, whatever nodes they are in: the first place, or the one with this number. */
export function rangeOf(words: string, number = 0): Range {
  const text = document.body.textContent!;
  let start = text.indexOf(words);
  for (let left = number; left > 0 && start >= 0; left--) start = text.indexOf(words, start + 1);
  if (start < 0) throw new RangeError(`${words} is not in the document`);
  const range = document.createRange();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let before = 0;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const isIn = (offset: number): boolean => offset >= 0 && offset <= node.length;
    if (isIn(start - before) && start - before < node.length) range.setStart(node, start - before);
    if (isIn(start + words.length - before)) range.setEnd(node, start + words.length - before);
    before += node.length;
    if (before >= start + words.length) break;
  }
  return range;
}
