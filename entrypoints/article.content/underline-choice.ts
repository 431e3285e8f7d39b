import type { Density } from "@/lib/settings/settings";

/** Where in an article a mention stands. */
export interface Place {
  /** The number of the section. */
  section: number;
  inHeading: boolean;
}

/** Chooses which mentions of an article are underlined; it is asked about each once, in reading order. */
export class UnderlineChoice {
  readonly #density: Density;
  /** By term: the section of its last underline, in headings and below them apart. */
  readonly #inHeadings = new Map<string, number>();
  readonly #inTexts = new Map<string, number>();

  constructor(density: Density) {
    this.#density = density;
  }

  /** Whether a mention of a term is underlined. One in a heading does not stand for the text below. */
  takes(termId: string, { section, inHeading }: Place): boolean {
    if (this.#density === "every") return true;
    const lastSection = inHeading ? this.#inHeadings : this.#inTexts;
    const place = this.#density === "article" ? 0 : section;
    if (lastSection.get(termId) === place) return false;
    lastSection.set(termId, place);
    return true;
  }
}
