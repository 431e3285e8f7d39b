/** Thrown when what was asked for is not in the library, or is in the bin. */
export class NotFoundError extends Error {
  override name = "NotFoundError";
}

/**
 * Thrown when another own term has the name or an alias. Nothing was written. The text, which is all that a message
 * carries, has two lines, as no name has: the name that is taken, as it was to be written, and the name of the term that
 * has it.
 */
export class NameTakenError extends Error {
  override name = "NameTaken";

  constructor(taken: string, holder: string) {
    super(`${taken}\n${holder}`);
  }
}

/** Thrown when there would be more own terms than there may be. Nothing was written. The text is how many there are. */
export class TooManyTermsError extends Error {
  override name = "TooManyTerms";

  constructor(here: number) {
    super(String(here));
  }
}

/** Thrown when the library is not as it was when an import was checked. Nothing of it was written. */
export class LibraryChangedError extends Error {
  override name = "LibraryChanged";
}

/** Thrown when the disk or the browser's share of it is full. Nothing of the change was written. */
export class StorageFullError extends Error {
  override name = "QuotaExceededError";
}

/**
 * The error to pass on for one that the database threw: a full disk under its own name, however deep Dexie and the
 * browser have wrapped it; any other as it is.
 */
export function storeError(error: unknown): unknown {
  for (let cause = error, depth = 0; isObject(cause) && depth < 5; depth++) {
    if (cause.name === "QuotaExceededError") {
      return new StorageFullError("the disk is full, nothing was saved", { cause: error });
    }
    cause = cause.inner ?? cause.cause;
  }
  return error;
}

function isObject(value: unknown): value is { name?: unknown; inner?: unknown; cause?: unknown } {
  return typeof value === "object" && value !== null;
}
