/** Thrown when what was asked for is not in the library, or is in the bin. */
export class NotFoundError extends Error {
  override name = "NotFoundError";
}

/** Thrown when another own term has the name or an alias; the text is that name. Nothing was written. */
export class NameTakenError extends Error {
  override name = "NameTaken";
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
