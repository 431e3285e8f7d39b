/** Editions that are another model than the ones they are named beside: `Claude 3.5 Sonnet`, `Claude 3.5 Haiku`. */
export const SIBLING_EDITIONS = "Opus|Sonnet|Haiku|Pro|Ultra|Flash|Nano|Max|Plus|Large|Medium|Small";

const NAMED_EDITION = new RegExp(`[- ](?:${SIBLING_EDITIONS})\\b`);

/** Whether a model's name is that of one edition (`Claude 3.5 Sonnet`), and not of a generation of them (`Gemini 3`). */
export function isOneEdition(name: string): boolean {
  return NAMED_EDITION.test(name);
}
