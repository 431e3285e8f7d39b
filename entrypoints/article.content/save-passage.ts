import { uuidv7 } from "uuidv7";
import type { Highlight, HighlightColor } from "@/lib/highlights/highlight";
import type { Keeper } from "./keeper";
import type { ChangeOutcome } from "./outbox";
import type { PageVisit } from "./page-visit";
import type { Passages } from "./passages";

/** What became of a passage. */
interface SavedPassage {
  highlight: Highlight | undefined;
  outcome: ChangeOutcome;
}

/**
 * Makes a highlight of a range, or finds the one that covers it already. Resolves with what became of it;
 * `highlight` is missing where the page shows none of it.
 *
 * @throws RangeError where the range holds no text of the page; RequestError where the background refuses.
 */
export function savePassage(
  parts: { keeper: Keeper; passages: Passages },
  visit: PageVisit,
  range: Range,
  color: HighlightColor,
): Promise<SavedPassage> {
  return parts.keeper.prepare(() => save(parts, visit, range, color));
}

async function save(
  { keeper, passages }: { keeper: Keeper; passages: Passages },
  visit: PageVisit,
  range: Range,
  color: HighlightColor,
): Promise<SavedPassage> {
  const located = await passages.locate(range);
  const there = visit.highlights.covering(located.span);
  if (there) {
    keeper.retry();
    return { highlight: there, outcome: keeper.outcomeOf(there.id) };
  }
  const passage = await passages.describe(located);
  const draft = { id: uuidv7(), ...passage, color, note: "", tags: [] };
  const outcome = await keeper.change({
    type: "highlight/save",
    request: { highlight: draft, article: visit.articleDraft() },
  });
  return { highlight: visit.highlights.get(draft.id), outcome };
}
