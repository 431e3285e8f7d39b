import ai from "./fields/artificial-intelligence.json" with { type: "json" };
import casedRivals from "./fields/cased-rivals.json" with { type: "json" };
import commonGround from "./fields/common-ground.json" with { type: "json" };
import others from "./fields/others.json" with { type: "json" };

/** A field of life or science in which a name of the glossary means something else (`astrology` for Gemini). */
export type RivalField = keyof typeof others;

/** The rival fields' names. */
export const RIVAL_FIELDS = Object.keys(others) as RivalField[];

/** Which side of a name a word must stand on, right beside it, to count: 0 for either, at any distance. */
export type Side = -1 | 0 | 1;

/** Words that speak for the sense of AI, whatever the name: what each weighs, and where it must stand. */
export interface FieldWords {
  words: readonly string[];
  weight: number;
  side: Side;
}

/** What a word of the field alone weighs. */
export const STRONG_WEIGHT = 1;
/** What one weighs that it shares with others. */
export const PLAIN_WEIGHT = 0.6;
/** What one of technology and business at large weighs. */
const FAINT_WEIGHT = 0.26;
/** What one weighs that stands right beside a name of something one uses. */
const BESIDE_WEIGHT = 0.4;

/**
 * The vocabulary of writing about AI, by how much a word says: words of the field alone (`LLM`, `提示词`), words that the
 * field shares with others (`model`, `训练`), words of technology at large (`release`, `平台`); and words that stand right
 * before or after the name of something one uses (`ask …`, `… generates`).
 */
export const AI_FIELD: readonly FieldWords[] = [
  { words: ai.strong, weight: STRONG_WEIGHT, side: 0 },
  { words: ai.plain, weight: PLAIN_WEIGHT, side: 0 },
  { words: ai.faint, weight: FAINT_WEIGHT, side: 0 },
  { words: ai.before, weight: BESIDE_WEIGHT, side: -1 },
  { words: ai.after, weight: BESIDE_WEIGHT, side: 1 },
];

/**
 * Phrases in which words of the AI field mean something else (`fashion model`, `training camp`): they say nothing, and hide
 * the words in them.
 */
export const DECOYS: readonly string[] = ai.decoys;

/** Words of the AI field that are names and, without these capitals, ordinary words (`CLIP`, `Whisper`). */
export const CASED_WORDS: readonly string[] = ai.cased;

/** Words of rival fields that are names and, without these capitals, ordinary words (`Go`, `Windows`). */
export const CASED_RIVALS: readonly string[] = casedRivals;

/** What a word of a rival field weighs. */
export const RIVAL_WEIGHT = 1;
/** What one weighs that texts about AI hold as well (`film`, `医院`). */
export const COMMON_GROUND_WEIGHT = 0.3;

/** Words of rival fields that say little, since people write about AI in those fields. */
export const COMMON_GROUND: readonly string[] = commonGround;

/** The vocabulary of a rival field. */
export function rivalWords(field: RivalField): readonly string[] {
  return others[field];
}
