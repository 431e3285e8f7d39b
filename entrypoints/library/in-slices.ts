/** How far a long work is. */
export interface WorkProgress {
  /** From 0 to 1. */
  share: number;
  /** Ends it after the slice that is under way. */
  cancel(): void;
}

/**
 * Works a list off, slice by slice. Resolves to what of it is left: nothing, unless it was cancelled.
 *
 * @param size of a slice.
 * @param tell is given how far it is before each slice, and `null` at the end; nothing where one slice is all.
 * @throws what `work` throws; slices before are done.
 */
export async function inSlices<Item>(
  items: readonly Item[],
  size: number,
  work: (slice: Item[]) => Promise<void>,
  tell: (progress: WorkProgress | null) => void,
): Promise<Item[]> {
  let cancelled = false;
  let done = 0;
  const cancel = (): void => {
    cancelled = true;
  };
  try {
    while (done < items.length && !cancelled) {
      if (items.length > size) tell({ share: done / items.length, cancel });
      await work(items.slice(done, done + size));
      done += size;
    }
  } finally {
    if (items.length > size) tell(null);
  }
  return items.slice(done);
}
