/** What people do, and products do not. */
const DOES =
  "said|says|told|tells|quit|cofounded|co-founded|founded|resigned|retired|graduated|recalls|recalled|grew up|died|emailed|tweeted|(?:left|joined)(?= [A-Z])";
/** What people are. */
const IS =
  "researcher|scientist|engineer|founder|co-founder|cofounder|professor|student|director|manager|president|chairman|chairwoman|analyst|economist|spokesman|spokeswoman|spokesperson|journalist|reporter|lawyer|investor|executive|officer|CEO|CTO|CFO|COO|physicist|mathematician|developer|designer|teacher|author|head";
/** What follows a person's surname: `Claude Dupont left DeepMind`, `Gemma Garcia, a researcher at`. */
const OF_PERSON = new RegExp(
  `^(?:,? who\\b|,? (?:${DOES})\\b|, \\d\\d(?=,)|, (?:[\\w'-]+ ){0,3}(?:${IS})(?=[.,;)]|$| (?:at|of|from|who|with)\\b| in [A-Z]))`,
);
/** The last word of a name that is no maker's of models: `Manus Bio`. */
const OF_OTHER = new Set(
  (
    "bio biotech biosciences therapeutics pharma pharmaceuticals energy solar oil gas " +
    "steel minerals resources industries logistics airlines realty properties capital ventures " +
    "holdings foods motors records insurance hotel university college hospital street avenue island " +
    "river"
  ).split(" "),
);

/** How much of the text behind a name is looked at, UTF-16 units. */
export const BEHIND_FULL_NAME = 48;

/**
 * Whose a name is that has an unknown capitalised word behind it, where the text says so: a person's, or another thing's.
 * @param word the word behind the name
 * @param behind what follows the word
 */
export function fullNameOf(word: string, behind: string): "person" | "part-of-name" | null {
  if (OF_PERSON.test(behind)) return "person";
  return OF_OTHER.has(word.toLowerCase()) ? "part-of-name" : null;
}
