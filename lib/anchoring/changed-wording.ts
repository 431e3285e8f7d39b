import { changedStretches } from "./changed-stretches";
import { type ComparableText, spaceBefore } from "./comparable-text";
import { MOST_CHANGED } from "./divided-passage";
import type { Passage } from "./passage";

/** So many unchanged units on either side may belong to a change: it may as well begin or end with some of the same. */
const BESIDE = 2;

/** What is changed at once is no longer than a sentence, units, however long the passage. */
const MOST_AT_ONCE = 100;

/**
 * Whether a stretch that is like a passage is its words, changed here and there. It is not where one change makes up more
 * than a tenth of them or a sentence: something was put in between them then, or lent the stretch its end, or other words stand there.
 * Nor where a change in the middle of a line brings a new one, or takes the end of a line away with some of its words, which
 * no change of wording does: that is a box in it, or what stood around a box.
 *
 * @param errors edits between the words and the stretch, whose `end` is exclusive
 */
export function isChangedWording(
  text: ComparableText,
  { exact, lines }: Passage,
  { start, end, errors }: { start: number; end: number; errors: number },
): boolean {
  const most = Math.min(exact.length * MOST_CHANGED, MOST_AT_ONCE) + BESIDE;
  if (Math.abs(end - start - exact.length) > most) return false;
  const reach = Math.min(errors, Math.ceil(most)) + 1;
  return changedStretches(exact, text.units.slice(start, end), reach).every((changed) => {
    const isMuch = Math.max(changed.end - changed.start, changed.to - changed.from) > most;
    const wasAtLine = lines.some((line) => line >= changed.start - BESIDE && line <= changed.end + BESIDE);
    const from = Math.max(start + 1, start + changed.from - BESIDE);
    const to = Math.min(end - 1, start + changed.to + BESIDE);
    const isAtLine = opensLine(text, from, to);
    const isShorter = changed.end - changed.start > changed.to - changed.from;
    return !isMuch && (wasAtLine ? isAtLine || !isShorter : !isAtLine);
  });
}

/** Whether a line begins at one of some units, both ends included. */
function opensLine(text: ComparableText, from: number, to: number): boolean {
  for (let at = from; at <= to; at++) if (spaceBefore(text, at).includes("\n")) return true;
  return false;
}
