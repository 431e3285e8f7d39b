/** One task of a page's main thread: nothing else of the page could run until it ended. */
export interface MainThreadTask {
  ms: number;
  /** `script` where at least half of it ran scripts, with what they called; else `other`: parsing, drawing, collecting. */
  kind: "script" | "other";
}

/** A page's tasks before and after a `performance.mark` that it set. */
export interface MarkedTasks {
  before: MainThreadTask[];
  after: MainThreadTask[];
}

/** What has to be recorded for {@link readTasks}. */
export const TRACE_CATEGORIES = [
  "-*",
  "devtools.timeline",
  "disabled-by-default-devtools.timeline",
  "v8.execute",
  "blink.user_timing",
];

/** The parts of a trace event that are read; times in µs (https://chromedevtools.github.io/devtools-protocol/tot/Tracing/). */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
}

/** An event with a beginning and an end. */
interface Stretch {
  name: string;
  start: number;
  end: number;
}

const SCRIPT = new Set(["EvaluateScript", "FunctionCall", "RunMicrotasks", "v8.compile"]);

/**
 * The tasks of the thread that set `mark`, from a trace in Chromium's JSON format.
 *
 * @throws Error when the trace has no such mark.
 */
export function readTasks(trace: Buffer, mark: string): MarkedTasks {
  const { traceEvents } = JSON.parse(trace.toString("utf8")) as { traceEvents: TraceEvent[] };
  const marked = traceEvents.find((event) => event.name === mark);
  if (marked === undefined) throw new Error(`the trace has no mark ${mark}`);
  const stretches = traceEvents
    .filter(({ pid, tid, ph }) => pid === marked.pid && tid === marked.tid && ph === "X")
    .map(({ name, ts, dur }): Stretch => ({ name, start: ts, end: ts + (dur ?? 0) }))
    .sort((a, b) => a.start - b.start);
  const scripts = outermost(stretches.filter(({ name }) => SCRIPT.has(name)));
  const tasks: MarkedTasks = { before: [], after: [] };
  let next = 0;
  for (const task of outermost(stretches.filter(({ name }) => name === "RunTask"))) {
    while (next < scripts.length && scripts[next]!.end <= task.start) next += 1;
    let scripted = 0;
    for (; next < scripts.length && scripts[next]!.start < task.end; next += 1) {
      scripted += scripts[next]!.end - scripts[next]!.start;
    }
    const length = task.end - task.start;
    const read: MainThreadTask = { ms: length / 1000, kind: scripted >= length / 2 ? "script" : "other" };
    (task.end <= marked.ts ? tasks.before : tasks.after).push(read);
  }
  return tasks;
}

/** Those that lie in no other one, in order; sorted by their beginning before. */
function outermost(stretches: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = [];
  for (const stretch of stretches) {
    const last = found.at(-1);
    if (last && stretch.start < last.end) continue;
    found.push(stretch);
  }
  return found;
}

/** Length of the longest task of a kind, ms; 0 where there is none. */
export function longest(tasks: readonly MainThreadTask[], kind?: MainThreadTask["kind"]): number {
  return tasks.reduce((most, task) => (kind && task.kind !== kind ? most : Math.max(most, task.ms)), 0);
}
