import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ServedPage } from "../browser/page-server";
import { hugePage } from "../fixtures/huge-page";

const FOLDER = join(import.meta.dirname, "../fixtures/pages");

/** Forbids scripts, styles and everything else, and string-made HTML even in scripts that do run. */
const STRICT_POLICY = "default-src 'none'; require-trusted-types-for 'script'";

/**
 * What the fixture server answers:
 * - `/<name>.html`: the page of `tests/fixtures/pages`;
 * - `/strict-csp/<name>.html`: the same under a policy that forbids all that it can;
 * - `/single-page-app/…`: the single-page application, which reads its address itself;
 * - `/huge.html`: 1 M characters in 100,000 elements.
 */
export async function answerFixture({ pathname }: URL): Promise<ServedPage | null> {
  if (pathname === "/huge.html") return { body: hugePage({ characters: 1_000_000, elements: 100_000 }) };
  if (pathname.startsWith("/single-page-app/")) return { body: await fixture("single-page-app.html") };
  const [, strict, name] = /^\/(strict-csp\/)?([\w-]+\.html)$/.exec(pathname) ?? [];
  if (name === undefined) return null;
  const body = await fixture(name);
  if (strict === undefined) return { body };
  // The page's own styles would be refused aloud; without them only the extension's can be.
  return {
    body: body.replace(/<style>.*?<\/style>/s, ""),
    headers: { "content-security-policy": STRICT_POLICY },
  };
}

function fixture(name: string): Promise<string> {
  return readFile(join(FOLDER, name), "utf8");
}
