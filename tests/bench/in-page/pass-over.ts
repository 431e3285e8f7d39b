/** Reads every UTF-16 unit of a text once, the least that any look at all of it costs; returns their sum. */
export function passOver(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at);
  return sum;
}
