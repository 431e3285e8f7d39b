import type { TextPiece } from "@/lib/messages/protocol";

/** So much of one text is taken, UTF-16 units. */
const MAX_LENGTH = 20_000_000;
/** And so much of all that are under way; of more, the oldest are forgotten. */
const MAX_LENGTH_OF_ALL = 40_000_000;

/** Thrown where a text is not here as it was sent: the worker was stopped in between, or too much was under way. */
export class TextIncompleteError extends Error {
  override name = "TextIncomplete";
}

/** Long texts that come from pages in pieces, kept until they are asked for. */
export class TextPieces {
  readonly #texts = new Map<string, string[]>();

  /**
   * Takes a text's next piece.
   *
   * @param page names the page that it comes from.
   * @throws TextIncompleteError when it does not follow on what is here.
   */
  add(page: string, { textId, at, text }: TextPiece): void {
    const key = `${page}/${textId}`;
    const pieces = at === 0 ? [] : this.#texts.get(key);
    // A message whose reply was lost is sent twice.
    if (pieces && lengthOf(pieces) === at + text.length && pieces.at(-1) === text) return;
    if (!pieces || lengthOf(pieces) !== at || at + text.length > MAX_LENGTH) {
      this.#texts.delete(key);
      throw new TextIncompleteError(`the piece at ${at} does not follow on what is here`);
    }
    pieces.push(text);
    this.#texts.set(key, pieces);
    this.#forgetOldest();
  }

  /**
   * Gives a text out and forgets it.
   *
   * @param length what was sent of it, UTF-16 units.
   * @throws TextIncompleteError when not all of that is here.
   */
  take(page: string, { textId, length }: { textId: number; length: number }): string {
    const key = `${page}/${textId}`;
    const pieces = this.#texts.get(key) ?? [];
    this.#texts.delete(key);
    if (lengthOf(pieces) !== length) throw new TextIncompleteError("earlier pieces of the text are missing");
    return pieces.join("");
  }

  #forgetOldest(): void {
    let length = 0;
    for (const pieces of this.#texts.values()) length += lengthOf(pieces);
    for (const [key, pieces] of this.#texts) {
      if (length <= MAX_LENGTH_OF_ALL) return;
      length -= lengthOf(pieces);
      this.#texts.delete(key);
    }
  }
}

function lengthOf(pieces: readonly string[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}
