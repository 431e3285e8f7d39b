/** Runs pieces of work one after the other, never two at a time. */
export class InTurn {
  #last: Promise<void> = Promise.resolve();

  /** Resolves, or rejects, as the work does when its turn has come. */
  run(work: () => Promise<void>): Promise<void> {
    const done = this.#last.then(work);
    // The next in turn does not care whether this one failed; its caller does.
    this.#last = done.catch(() => undefined);
    return done;
  }
}
