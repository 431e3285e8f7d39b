/**
 * A JSON list in pieces, one for each group of items, laid out as `JSON.stringify` with two spaces does. Items are made
 * when their piece is, so that no more of them is in memory.
 *
 * @param itemsOf makes the items of a group.
 * @param indent how far the items stand from the left, in spaces.
 */
export function* jsonList<Group>(
  groups: Iterable<Group>,
  itemsOf: (group: Group) => readonly unknown[],
  indent: number,
): Iterable<string> {
  const space = " ".repeat(indent);
  let isEmpty = true;
  for (const group of groups) {
    let text = "";
    for (const item of itemsOf(group)) {
      const json = JSON.stringify(item, null, 2).replaceAll("\n", `\n${space}`);
      text += `${isEmpty ? "[" : ","}\n${space}${json}`;
      isEmpty = false;
    }
    yield text;
  }
  yield isEmpty ? "[]" : `\n${" ".repeat(Math.max(0, indent - 2))}]`;
}
