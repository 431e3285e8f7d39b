import type { Density } from "@/lib/settings/settings";

/** Chooses which mentions of an article are underlined; it is asked about each once, in reading order. */
export class UnderlineChoice {
  readonly #density: Density;
  readonly #lastSection = new Map<string, number>();

  constructor(density: Density) {
    this.#density = density;
  }

  /** Whether a mention of a term is underlined. `section`: the number of the section that it stands in. */
  takes(termId: string, section: number): boolean {
    if (this.#density === "every") return true;
    const place = this.#density === "article" ? 0 : section;
    if (this.#lastSection.get(termId) === place) return false;
    this.#lastSection.set(termId, place);
    return true;
  }
}
