import { shortFormKey } from "@/lib/glossary/short-form";
import type { PlacedText } from "./placed-text";

/**
 * So many places are read for definitions in one text. No article has more; ten million characters of nothing else would
 * take minutes.
 */
export const MAX_PLACES = 10_000;

/** How far from an abbreviation its long form is looked for, in normalised units. */
export const LONG_FORM_REACH = 90;

/** The sign of a plural behind at least two capitals or digits: `PRMs`, unlike `K8s`. */
const PLURAL = /(?<=[A-Z0-9&-]{2})(?<!^[A-Z]\d{1,2})s$/;

/** A place where a text says what an abbreviation stands for. Positions in normalised units. */
export interface Definition {
  /** See `shortFormKey`; a Chinese abbreviation is its own. */
  key: string;
  /** The abbreviation as it is written there, in the singular. */
  short: string;
  /** What it stands for, normalised. */
  long: string;
  /** Where `long` begins. */
  longStart: number;
  /** Whether `long` spells the abbreviation out letter by letter; nothing ties Chinese to letters but its length. */
  spelled: boolean;
  /** Where it is Chinese, what the same place spells the abbreviation out as: `多头局部注意力（Multi-head Local Attention，MLA）`. */
  spelledAs: string | null;
  /** Whether it is Chinese and the article has spelled the abbreviation out before: then it may be a remark (`开卷考试（RAG）`). */
  mayBeRemark: boolean;
  /** Where the definition stands: it holds from here on. */
  position: number;
}

/** The definition of `short` as `long`, which stands at `position`. */
export function definitionOf(
  short: string,
  long: PlacedText,
  spelled: boolean,
  position: number,
): Definition {
  return {
    key: shortFormKey(short) || short,
    short: short.replace(PLURAL, ""),
    long: long.text,
    longStart: long.start,
    spelled,
    spelledAs: null,
    mayBeRemark: false,
    position,
  };
}
