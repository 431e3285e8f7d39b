import type { Highlight } from "@/lib/highlights/highlight";
import type { TextSpan } from "@/lib/page-text/page-text";
import type { PassageEdgesProps } from "./overlay/PassageEdges";
import type { PageVisit } from "./page-visit";
import type { Passages } from "./passages";

/** What moving the ends of a highlight needs of the page that is open now. */
export interface MoveControllerOptions {
  visit(): PageVisit | null;
  passages: Passages;
  /** A highlight's move is being stored or is done with. */
  onState(id: string): void;
  onRefused(id: string, error: unknown): void;
}

/** Moves the ends of a highlight: shown while it is done, stored once at its end, as it was if it is called off. */
export class MoveController {
  readonly #options: MoveControllerOptions;
  #moving: { id: string; from: TextSpan | undefined; range: Range } | null = null;
  #isStoring = false;

  constructor(options: MoveControllerOptions) {
    this.#options = options;
  }

  /** Whether an end is on its way. */
  get isMoving(): boolean {
    return this.#moving !== null;
  }

  get isStoring(): boolean {
    return this.#isStoring;
  }

  /** The ends of an open highlight, to be drawn and moved. */
  edgesOf({ id, color }: Highlight): PassageEdgesProps {
    const layer = this.#options.visit()!.highlights;
    return {
      color,
      place: () => ({ page: layer.page, span: layer.placed(id)?.span ?? null }),
      isMoving: () => this.isMoving,
      onMove: (range) => this.#show(id, range),
      onDone: () => void this.commit(),
      onCancel: () => this.cancel(),
    };
  }

  #show(id: string, range: Range): void {
    const layer = this.#options.visit()?.highlights;
    const from = this.#moving?.id === id ? this.#moving.from : layer?.placed(id)?.span;
    this.#moving = { id, from, range };
    layer?.preview({ id, range });
  }

  /** Brings it back to where it was. False where nothing was on its way. */
  cancel(): boolean {
    const moving = this.#moving;
    if (!moving) return false;
    this.#moving = null;
    this.#options.visit()?.highlights.preview(null);
    this.#options.onState(moving.id);
    return true;
  }

  /** Stores where it is now. */
  async commit(): Promise<void> {
    const { visit, passages, onState, onRefused } = this.#options;
    const moving = this.#moving;
    if (!moving) return;
    const now = visit()?.highlights.placed(moving.id)?.span;
    if (now?.start === moving.from?.start && now?.end === moving.from?.end) {
      this.cancel();
      return;
    }
    this.#moving = null;
    this.#isStoring = true;
    onState(moving.id);
    try {
      await passages.move(moving.id, moving.range);
    } catch (error) {
      onRefused(moving.id, error);
    }
    this.#isStoring = false;
    if (!this.#moving) visit()?.highlights.preview(null);
    onState(moving.id);
  }
}
