import type { LocatedLandmark } from "./locate-landmarks";
import type { Passage } from "./passage";
import type { Rival } from "./selector";

/** Where changed words begin is not known to the letter. */
const NEARLY = 3;

/** A landmark that is still there. */
interface Standing extends LocatedLandmark {
  place: number;
}

/** The text from one landmark to the next that stands in the old order. */
interface Stretch {
  from: Standing;
  to: Standing;
  /** Whether the passage belongs here. */
  isOwn: boolean;
  /** How often the passage's words stood here, the passage itself included. */
  copies: number;
  /** Where they begin now. */
  places: readonly number[];
}

/**
 * Where among its landmarks a passage's exact words stand now. As long as a stretch between two landmarks has as many
 * of them as it had, each is the one that it was; what a stretch has more of has come from elsewhere.
 */
export class Whereabouts {
  readonly #stretches: readonly Stretch[];
  readonly #own: Stretch;
  /** How many more of the passage's words there are than there were. */
  readonly #surplus: number;
  readonly #rivals: readonly Rival[];

  /**
   * @param landmarks of the passage, at least the two ends of the text
   * @param places where its exact words begin now, in order
   */
  constructor(
    { surroundings }: Pick<Passage, "surroundings">,
    landmarks: readonly LocatedLandmark[],
    places: readonly number[],
  ) {
    const standing = inOrder(landmarks.filter((landmark): landmark is Standing => landmark.place !== null));
    this.#stretches = standing.slice(1).map((to, index) => stretchBetween(standing[index]!, to, places));
    this.#own = this.#stretches.find(({ isOwn }) => isOwn)!;
    this.#surplus = this.#stretches.reduce((sum, { places: { length }, copies }) => sum + length - copies, 0);
    this.#rivals = surroundings?.rivals ?? [];
  }

  /** Where the passage begins if there are as many of its words as there were where it belongs, else `null`. */
  get place(): number | null {
    const { places, copies, from } = this.#own;
    return places.length === copies ? places[from.copies]! : null;
  }

  /** Whether the passage's words are missing where it belongs, while there are as many of them as ever. */
  get hasMoved(): boolean {
    return this.#surplus === 0 && this.#own.places.length < this.#own.copies;
  }

  /** Whether there are no fewer of the passage's words than there were. */
  get isComplete(): boolean {
    return this.#surplus >= 0;
  }

  /** Whether words may be it: where it belongs, and where there are more of them than there were. */
  isOpen(start: number): boolean {
    const stretch = this.#stretchOf(start);
    return stretch !== undefined && (stretch.isOwn || stretch.places.length > stretch.copies);
  }

  /** Whether words are where others must be, of which there were more where the passage belongs or fewer elsewhere. */
  isOther(start: number): boolean {
    const stretch = this.#stretchOf(start);
    if (!stretch || (stretch.isOwn && stretch.places.length >= stretch.copies)) return false;
    return this.#rivals.some(({ words, distance }) => words === 1 && isAsFar(start, distance, stretch));
  }

  /** Whether changed words are not where the passage belongs, or rather where a look-alike does. */
  isElsewhere(start: number): boolean {
    if (this.keepsDistance(start)) return false;
    const { from, to } = this.#own;
    if (start < from.place || start >= to.place) return true;
    return this.#rivals.some(({ distance }) => isAsFar(start, distance, this.#own, NEARLY));
  }

  /** Whether nothing, so far as its length tells, was put in where the passage belongs. */
  get isNoLonger(): boolean {
    const { from, to } = this.#own;
    return to.place - from.place <= to.distance - from.distance;
  }

  /** Whether a place is as far from a landmark next to the passage as that was. */
  keepsDistance(start: number): boolean {
    return isAsFar(start, 0, this.#own);
  }

  #stretchOf(start: number): Stretch | undefined {
    return this.#stretches.find(({ places }) => places.includes(start));
  }
}

/** Whether words that stood at a distance from the passage are as far as ever from an end of a stretch. */
function isAsFar(start: number, distance: number, { from, to }: Stretch, nearly = 0): boolean {
  return [from, to].some((end) => Math.abs(start - end.place - (distance - end.distance)) <= nearly);
}

function stretchBetween(from: Standing, to: Standing, places: readonly number[]): Stretch {
  const isOwn = from.distance < 0 && to.distance >= 0;
  return {
    from,
    to,
    isOwn,
    copies: isOwn ? from.copies + 1 + to.copies : Math.abs(from.copies - to.copies),
    places: places.filter((place) => place >= from.place && place < to.place),
  };
}

/** The most landmarks that stand in their old order, the two ends among them. */
function inOrder(standing: readonly Standing[]): Standing[] {
  const longest: Standing[][] = [];
  standing.forEach((landmark, index) => {
    const before = longest.slice(0, index).filter((chain) => chain.at(-1)!.place < landmark.place);
    const best = before.reduce<Standing[]>((most, chain) => (chain.length > most.length ? chain : most), []);
    longest.push([...best, landmark]);
  });
  return longest.at(-1) ?? [];
}
