/** One task of a page's main thread: nothing else of the page could run until it ended. Times in ms. */
export interface MainThreadTask {
  /** What the thread itself worked: on a machine with other work, all that can be held against the task. */
  cpu: number;
  /** What passed by the clock, waiting for a processor included. */
  clock: number;
  /** `script` where at least half of it ran scripts, with what they called; else `other`: parsing, drawing, collecting. */
  kind: "script" | "other";
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
  tdur?: number;
}

/** An event with a beginning and an end. */
interface Stretch {
  name: string;
  start: number;
  end: number;
  cpu: number;
}

const SCRIPT = new Set(["EvaluateScript", "FunctionCall", "RunMicrotasks", "v8.compile"]);

/**
 * The tasks of the thread that set `marks` (by `performance.mark`, in this order), from a trace in Chromium's JSON
 * format: those before the first mark, those between each two, those after the last.
 *
 * @throws Error when the trace lacks a mark.
 */
export function tasksBetween(trace: Buffer, marks: readonly string[]): MainThreadTask[][] {
  const { traceEvents } = JSON.parse(trace.toString("utf8")) as { traceEvents: TraceEvent[] };
  const marked = marks.map((mark) => {
    const event = traceEvents.find(({ name }) => name === mark);
    if (event === undefined) throw new Error(`the trace has no mark ${mark}`);
    return event;
  });
  const stretches = traceEvents
    .filter(({ pid, tid, ph }) => pid === marked[0]!.pid && tid === marked[0]!.tid && ph === "X")
    .map(
      ({ name, ts, dur = 0, tdur = dur }): Stretch => ({
        name,
        start: ts,
        end: ts + dur,
        // No thread works longer than time passes; a virtual machine's clock of work sometimes says so.
        cpu: Math.min(tdur, dur),
      }),
    )
    .sort((a, b) => a.start - b.start);
  const scripts = outermost(stretches.filter(({ name }) => SCRIPT.has(name)));
  const parts: MainThreadTask[][] = [...marks.map(() => []), []];
  let next = 0;
  for (const task of outermost(stretches.filter(({ name }) => name === "RunTask"))) {
    while (next < scripts.length && scripts[next]!.end <= task.start) next += 1;
    let scripted = 0;
    for (; next < scripts.length && scripts[next]!.start < task.end; next += 1)
      scripted += scripts[next]!.cpu;
    const part = marked.filter(({ ts }) => ts < task.end).length;
    parts[part]!.push({
      cpu: task.cpu / 1000,
      clock: (task.end - task.start) / 1000,
      kind: scripted >= task.cpu / 2 ? "script" : "other",
    });
  }
  return parts;
}

/**
 * What the thread worked in all between each two marks, ms.
 *
 * @param pairs in order, the second mark of each later than the first.
 */
export function workedBetween(trace: Buffer, pairs: readonly (readonly [string, string])[]): number[] {
  const parts = tasksBetween(trace, pairs.flat());
  return pairs.map((_, index) => parts[2 * index + 1]!.reduce((sum, { cpu }) => sum + cpu, 0));
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

/** The task that worked longest, of one kind or of any; `null` where there is none. */
export function longestTask(
  tasks: readonly MainThreadTask[],
  kind?: MainThreadTask["kind"],
): MainThreadTask | null {
  const asked = kind === undefined ? tasks : tasks.filter((task) => task.kind === kind);
  return asked.reduce<MainThreadTask | null>(
    (most, task) => (most && most.cpu >= task.cpu ? most : task),
    null,
  );
}
