import type { RivalField } from "./fields";

/** The two languages that every text of the glossary exists in. `zh` is Simplified Chinese. */
export type Language = "en" | "zh";

/** A text in both languages, saying the same thing in each. */
export type Bilingual = Record<Language, string>;

/** What a term is. One data file per kind: `terms/<kind>.json`. */
export const TERM_KINDS = [
  "agent",
  "architecture",
  "business",
  "concept",
  "dataset",
  "hardware",
  "infrastructure",
  "method",
  "model",
  "organisation",
  "paper",
  "person",
  "product",
  "retrieval",
  "robotics",
] as const;

/** One of {@link TERM_KINDS}. */
export type TermKind = (typeof TERM_KINDS)[number];

/**
 * How an alias must be written to count: `exact` as it stands (`MoE`), `any` in whatever case (`fine-tuning`),
 * `initial` with a capital first letter and the rest as it stands or all capitals (`Cursor`, `CURSOR`).
 */
export type AliasCase = "exact" | "any" | "initial";

/** A surface form that can stand for a term. Hyphen, space and plural variants are generated, not listed. */
export interface Alias {
  text: string;
  case: AliasCase;
  /**
   * Whether this alias of an ambiguous term is itself clear, where its form does not show it (`LLM 代理`) or misleads
   * (`向量化`). `unopposed`: where none of the term's own words against it stands near (`智能体`).
   */
  clear?: boolean | "unopposed" | undefined;
  /**
   * Whether it is short for another alias, and counts only behind one that holds it or begins with the same Chinese character
   * (`V3`, `刘老师`). With `within`: outside of its phrases (`kimi`).
   */
  later?: true | undefined;
  /**
   * Whether its number stands for every size of a model, from 0.1 to 9.9 and in whole numbers to 999: `7B` for `1.5B` and
   * `671B`.
   */
  sizes?: true | undefined;
  /** Phrases that hold it: outside of them it is an ordinary word and no name (`reason` in `to reason`), unless it is `later`. */
  within?: string[] | undefined;
}

/** Evidence about the sense of an ambiguous name. Words in either language, matched in any case. */
export interface Cues {
  /** Words whose presence nearby speaks for this term. */
  for: string[];
  /** Words whose presence nearby speaks for another sense. */
  against: string[];
  /** Longer phrases that contain the alias and are never this term (`推理小说`, `NSA/CSS`, `Claude Monet`). */
  block: string[];
  /** Fields in which the name means something else: their vocabulary nearby speaks against this term. */
  rivals?: RivalField[] | undefined;
  /**
   * How often the name, where no telling word stands beside it, is meant as here: `high`, nearly always (`Anthropic`);
   * `low`, hardly ever, not even in texts about AI (`NSA`, `量化`), so that only cue words of its own settle it.
   */
  odds?: "high" | "low" | undefined;
  /** Aliases, as they are written, of which `high` holds though not of the others (`泛化`, not `generalization`). */
  likely?: string[] | undefined;
}

/** A source: a paper, an official page or a repository. `url` is https. */
export interface Link {
  label: string;
  url: string;
}

/** One entry of the glossary. */
export interface Term {
  /** Stable, kebab-case, unique in the glossary. */
  id: string;
  kind: TermKind;
  /** `core`: a reader may want it explained. `basic`: everyday vocabulary, tagged only on request. */
  level: "core" | "basic";
  /** Where the term was taken from; `own`: the reader wrote it. */
  source: "interview" | "extended" | "own";
  /** Present only on terms that belong to computing at large (`Docker`, `GPU`): a text with them need not be about AI. */
  field?: "computing" | undefined;
  /** Only on own terms: the language that the reader wrote it in. The texts are then the same in both. */
  language?: Language | undefined;
  name: Bilingual;
  aliases: Alias[];
  /** One sentence that alone does as a definition: at most 160 characters in English, 80 in Chinese. */
  definition: Bilingual;
  /** Up to two sentences on why it matters. */
  explanation: Bilingual;
  /** Present only on terms whose name also means something else. */
  cues?: Cues | undefined;
  /** Ids of terms worth reading next. */
  related: string[];
  links: Link[];
  /** What the interview said about it, paraphrased. */
  interview?: Bilingual | undefined;
  /** Where the interview erred, and what is right. */
  correction?: Bilingual | undefined;
}
