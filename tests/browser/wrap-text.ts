/**
 * A plain text or Markdown file as a minimal HTML article: headings, code fences and paragraphs, and nothing else,
 * so that what is read is what was written.
 *
 * @param name stands for a title where the text has none.
 */
export function wrapText(text: string, name: string): string {
  const blocks = text
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .split(/\n\s*\n/);
  const title = /^#{1,6} +(.+)$/m.exec(text)?.[1]?.trim() ?? name;
  const body = joinFences(blocks)
    .map((block) => block.trim())
    .filter((block) => block !== "")
    .map(htmlOf)
    .join("\n");
  return `<!doctype html>
<html>
<head><meta charset="utf-8"><title>${escaped(title)}</title>
<style>body { margin: 2rem auto; max-width: 44rem; font: 18px/1.7 sans-serif; } pre { overflow: auto; }</style></head>
<body><article>
${body}
</article></body>
</html>`;
}

/** Empty lines inside a code fence do not end it. */
function joinFences(blocks: readonly string[]): string[] {
  const joined: string[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (last !== undefined && (last.match(/^```/gm)?.length ?? 0) % 2 === 1) {
      joined[joined.length - 1] = `${last}\n\n${block}`;
    } else {
      joined.push(block);
    }
  }
  return joined;
}

function htmlOf(block: string): string {
  const fence = /^```[^\n]*\n(.*?)\n?(?:```)?$/s.exec(block);
  if (fence) return `<pre><code>${escaped(fence[1]!)}</code></pre>`;
  const heading = /^(#{1,6}) +([^\n]+)(?:\n(.*))?$/s.exec(block);
  if (!heading) return `<p>${escaped(block)}</p>`;
  const [, marks, words, rest] = heading;
  const level = `h${marks!.length}`;
  const head = `<${level}>${escaped(words!)}</${level}>`;
  return rest ? `${head}\n${htmlOf(rest.trim())}` : head;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
