/** What has to be recorded for {@link latenciesBetween}, beside what says where the page's marks are. */
export const LATENCY_CATEGORY = "input.scrolling";

/** The parts of a trace event that are read; times in µs. */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  ts: number;
  id2?: { local?: string };
  args: { event_latency?: { event_type?: string } };
}

/** How Chromium calls the pressing of a key, and what moves a page that is scrolled. */
const SHOWN_INPUT = new Set(["KEY_PRESSED", "FIRST_GESTURE_SCROLL_UPDATE", "GESTURE_SCROLL_UPDATE"]);

/**
 * How long it took from each input until the frame that answers it was on the screen, ms, as the browser itself measures
 * it ("EventLatency", https://chromium.googlesource.com/chromium/src/+/main/cc/metrics/): of all input between each two
 * marks that the page set by `performance.mark`.
 *
 * @throws Error when the trace lacks a mark.
 */
export function latenciesBetween(trace: Buffer, pairs: readonly (readonly [string, string])[]): number[][] {
  const { traceEvents } = JSON.parse(trace.toString("utf8")) as { traceEvents: TraceEvent[] };
  const timeOf = (mark: string): number => {
    const event = traceEvents.find(({ name }) => name === mark);
    if (event === undefined) throw new Error(`the trace has no mark ${mark}`);
    return event.ts;
  };
  const bounds = pairs.map(([begins, ends]) => [timeOf(begins), timeOf(ends)] as const);
  const found: number[][] = pairs.map(() => []);
  const open = new Map<string, TraceEvent>();
  for (const event of traceEvents.filter(({ name }) => name === "EventLatency")) {
    const key = `${event.pid} ${event.id2?.local}`;
    const begun = open.get(key);
    if (event.ph === "b") open.set(key, event);
    if (event.ph !== "e" || !begun || !SHOWN_INPUT.has(begun.args.event_latency?.event_type ?? "")) continue;
    const index = bounds.findIndex(([begins, ends]) => begun.ts > begins && begun.ts < ends);
    found[index]?.push((event.ts - begun.ts) / 1000);
  }
  return found;
}
