/** Whether something may stand behind `beginning` that makes it JSON. */
function mayGoOn(beginning: string): boolean {
  try {
    JSON.parse(beginning);
    return true;
  } catch (error) {
    const { message } = error as Error;
    return /end of JSON|Unterminated/.test(message) || message.includes(`position ${beginning.length}`);
  }
}

/** The line, from 1, at which `text` stops being JSON. Tried out, since the engine tells the place of some faults only. */
export function brokenLine(text: string): number {
  let good = 0;
  let bad = text.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (mayGoOn(text.slice(0, middle))) good = middle;
    else bad = middle;
  }
  return text.slice(0, good).split("\n").length;
}
