/** What people do, and products do not; and so much of a sentence behind a name as says it. */
const DOES =
  "said|says|told|tells|joined|joins|left|leaves|quit|cofounded|co-founded|founded|resigned|retired|graduated|recalls|recalled|grew up|lives|lived|died|emailed|tweeted";
/** What people are. */
const IS =
  "researcher|scientist|engineer|founder|co-founder|cofounder|professor|student|director|manager|president|chairman|chairwoman|analyst|economist|spokesman|spokeswoman|spokesperson|journalist|reporter|lawyer|investor|executive|officer|ceo|cto|cfo|coo|physicist|mathematician|developer|designer|teacher|author|head|chief|vice";
/** What follows a person's surname: `Claude Dupont left`, `Gemma Garcia, a researcher`. */
const OF_PERSON = new RegExp(
  `^(?:,? (?:who|whose|then|also|later)\\b|,? (?:${DOES})\\b|, (?:aged? )?\\d\\d\\b|, (?:[a-z'-]+ ){0,3}(?:${IS})\\b)`,
  "i",
);
/** The last word of a name that is no maker's of models: `Manus Bio`. */
const OF_OTHER = new Set(
  (
    "bio biotech biosciences therapeutics pharma pharmaceuticals medical health energy solar oil gas " +
    "steel minerals resources industries logistics airlines bank realty properties capital ventures " +
    "holdings foods motors records insurance hotel university college hospital street avenue island " +
    "river"
  ).split(" "),
);

/** How much of the text behind a name is looked at, UTF-16 units. */
export const BEHIND_FULL_NAME = 48;

/**
 * Whether a name and the unknown capitalised word behind it are the full name of a person or of another thing.
 * @param word the word behind the name
 * @param behind what follows the word
 */
export function isFullName(word: string, behind: string): boolean {
  return OF_OTHER.has(word.toLowerCase()) || OF_PERSON.test(behind);
}
