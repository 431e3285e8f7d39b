/** Told how much of some work is done, 0 to 1. */
export type OnShare = (share: number) => void;

/** Asked so often how far the work is, ms. */
const ASK_MS = 250;

/**
 * Waits for work that is done elsewhere, and asks now and then how far it is: only for a progress bar, the work itself says
 * how it ended. Nothing is told after that, whatever is answered late.
 *
 * @param ask how much of it is done, 0 to 1. May fail; then nothing is told.
 */
export async function withShares<T>(
  ask: () => Promise<number>,
  onShare: OnShare,
  work: () => Promise<T>,
): Promise<T> {
  let isOver = false;
  const tell = async (): Promise<void> => {
    const share = await ask();
    if (!isOver) onShare(share);
  };
  onShare(0);
  const timer = setInterval(() => void tell().catch(() => undefined), ASK_MS);
  try {
    return await work();
  } finally {
    isOver = true;
    clearInterval(timer);
  }
}
