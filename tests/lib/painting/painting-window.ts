/** What is observed now, and a browser's report that all of it is near. */
export class NearObserver {
  static readonly observed = new Set<Element>();
  static report: () => void = () => undefined;

  constructor(callback: (entries: { target: Element; isIntersecting: boolean }[]) => void) {
    NearObserver.report = () =>
      callback([...NearObserver.observed].map((target) => ({ target, isIntersecting: true })));
  }

  observe(element: Element): void {
    NearObserver.observed.add(element);
  }

  unobserve(element: Element): void {
    NearObserver.observed.delete(element);
  }

  disconnect(): void {
    NearObserver.observed.clear();
  }
}

/** jsdom has no layout, so that no size ever changes. */
class SizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

/** The window of a test's page, with what jsdom lacks: observers of the layout, and custom highlights. */
export function paintingWindow(): Window & typeof globalThis {
  const parts = {
    IntersectionObserver: NearObserver,
    ResizeObserver: SizeObserver,
    Highlight: class extends Set<Range> {
      constructor(...ranges: Range[]) {
        super(ranges);
      }
    },
    CSS: { highlights: new Map() },
  };
  return Object.assign(window, parts) as unknown as Window & typeof globalThis;
}
