/** What a browser reports of an element that is observed; it is near, where nothing else is said. */
type Report = Pick<IntersectionObserverEntry, "isIntersecting" | "boundingClientRect">;

/** What is observed now, and a browser's report of it: that all is near, or what is told of each element. */
export class NearObserver {
  static readonly observed = new Set<Element>();
  static report: (of?: (element: Element) => Partial<Report> | null) => void = () => undefined;

  constructor(callback: (entries: (Report & { target: Element })[]) => void) {
    NearObserver.report = (of = () => ({})) => {
      const reported = [...NearObserver.observed].flatMap((target) => {
        const said = of(target);
        return said ? [{ target, isIntersecting: true, boundingClientRect: new DOMRect(), ...said }] : [];
      });
      callback(reported);
    };
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
      priority = 0;
      constructor(...ranges: Range[]) {
        super(ranges);
      }
    },
    CSS: { highlights: new Map() },
  };
  return Object.assign(window, parts) as unknown as Window & typeof globalThis;
}
