import { type Piece, piecesOf } from "./pieces";

/** One thing to look for at one place of a phrase. */
export interface PhrasePart {
  token: string;
  /** True where a longer token that begins so counts too. */
  prefix: boolean;
  /** How far behind the phrase's first piece. */
  offset: number;
}

/** Words that follow each other, as the index holds them: all parts, at their distances. */
export interface Phrase {
  parts: PhrasePart[];
  /** How many pieces it spans, for marking. */
  pieces: number;
}

/** What stands at each position of a text for the index, see {@link tokensOf}. */
export interface Token {
  text: string;
  position: number;
}

/**
 * The tokens of a text: at each position its word, or of an unspaced script its character with the one that follows it
 * (a bigram), or the character alone where none follows. So a search for one character is a search by prefix.
 *
 * @param position of the first.
 */
export function tokensOf(text: string, position = 0): Token[] {
  const pieces = piecesOf(text, position);
  return pieces.map((piece, index) => ({
    text: follows(piece, pieces[index + 1]) ? piece.text + pieces[index + 1]!.text : piece.text,
    position: piece.position,
  }));
}

/**
 * What to look for to find `text`, `null` where it holds nothing that can be looked for.
 *
 * @param whole false where the last word may be the beginning of a longer one, as while it is being typed.
 */
export function phraseOf(text: string, whole: boolean): Phrase | null {
  const pieces = piecesOf(text);
  const [first] = pieces;
  if (!first) return null;
  const parts = tokensOf(text).flatMap((token, index): PhrasePart[] => {
    const { unspaced } = pieces[index]!;
    const isLast = index === pieces.length - 1;
    // The bigram before it says all about the last character.
    if (isLast && index > 0 && unspaced && follows(pieces[index - 1]!, pieces[index])) return [];
    const prefix = isLast && (unspaced || !whole);
    return [{ token: token.text, prefix, offset: token.position - first.position }];
  });
  return { parts, pieces: pieces.length };
}

/** Whether two pieces are neighbours of an unspaced script. */
function follows(piece: Piece, next: Piece | undefined): boolean {
  return piece.unspaced && next?.unspaced === true && next.position === piece.position + 1;
}
