/**
 * A listener that hears only what the reader does: a page can make up events of every kind, which would open and close
 * cards or press what it cannot see (https://dom.spec.whatwg.org/#dom-event-istrusted).
 */
export function fromReader<E extends Event>(listener: (event: E) => void): (event: E) => void {
  return (event) => {
    if (event.isTrusted) listener(event);
  };
}
