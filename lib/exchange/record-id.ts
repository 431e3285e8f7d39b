const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/**
 * The id by which a record of a foreign file is known again, in small letters: a UUIDv7 as our own records have
 * (https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-7). `null` for any other: such a record gets an id of its
 * own and is known again by its words.
 */
export function recordIdIn(text: string): string | null {
  const id = text.trim().toLowerCase();
  return UUID_V7.test(id) ? id : null;
}
