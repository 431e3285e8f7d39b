/** A rule's name as keys of the interface's texts are written. */
export function underscored<Rule extends string>(rule: Rule): Underscored<Rule> {
  return rule.replaceAll("-", "_") as Underscored<Rule>;
}

type Underscored<Text extends string> = Text extends `${infer Head}-${infer Rest}`
  ? `${Head}_${Underscored<Rest>}`
  : Text;
