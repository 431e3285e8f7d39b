import architecture from "@/lib/glossary/terms/architecture.json";
import method from "@/lib/glossary/terms/method.json";
import model from "@/lib/glossary/terms/model.json";
import organisation from "@/lib/glossary/terms/organisation.json";
import type { Article } from "@/lib/highlights/article";
import type { Encounter, TermCounts } from "@/lib/highlights/encounter";
import { type Random, seededRandom } from "./seeded-random";

const IDS = [...architecture, ...method, ...model, ...organisation].map(({ id }) => id);
/** How many terms an article mentions, and how many it takes from one neighbourhood of the glossary. */
const TERMS = { least: 8, most: 50 };
const NEIGHBOURHOOD = 12;

/** Which terms stand in an article: a few that stand everywhere, and some that stand together; the same for the same article. */
export function encounterOf({ pageKey, createdAt }: Article): Encounter {
  const random = seededRandom(
    [...pageKey].reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) | 0, 7),
  );
  const counts: TermCounts = {};
  const beginning = Math.floor(random() * (IDS.length - NEIGHBOURHOOD));
  const size = TERMS.least + Math.floor(random() * (TERMS.most - TERMS.least));
  for (let nth = 0; nth < size; nth += 1) {
    const place = nth % 2 === 0 ? beginning + Math.floor(random() * NEIGHBOURHOOD) : rare(random);
    const id = IDS[place]!;
    counts[id] = (counts[id] ?? 0) + 1 + Math.floor(random() * 4);
  }
  return { pageKey, counts, firstSeenAt: createdAt, lastSeenAt: createdAt };
}

/** A place in the list, the earlier ones far more often. */
function rare(random: Random): number {
  return Math.floor(IDS.length * random() ** 4);
}
