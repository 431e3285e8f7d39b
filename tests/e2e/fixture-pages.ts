import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ServedPage } from "../browser/page-server";
import { type Framework, frameworkDocument, frameworkScript } from "../fixtures/frameworks/framework-page";
import { hugePage } from "../fixtures/huge-page";

const FIXTURES = join(import.meta.dirname, "../fixtures");

/** Forbids scripts, styles and everything else, and string-made HTML even in scripts that do run. */
const STRICT_POLICY = "default-src 'none'; require-trusted-types-for 'script'";

const HUGE_PAGES: Record<string, () => string> = {
  "/huge/100000-elements.html": () => hugePage({ characters: 1_000_000, elements: 100_000 }),
  "/huge/5000-elements.html": () => hugePage({ characters: 1_000_000, elements: 5_000 }),
  "/huge/one-paragraph.html": () => hugePage({ characters: 1_000_000, elements: 1 }),
  "/huge/no-article.html": () =>
    `<!doctype html><meta charset="utf-8"><title>A long list</title><main>${"<p>DeepSeek</p>\n".repeat(100_000)}</main>`,
};

/**
 * What the fixture server answers:
 * - `/<name>.html`, `/<name>.xhtml`: the page of `tests/fixtures/pages`;
 * - `/hostile/<name>.html`: `article-en.html` with an attack of `tests/fixtures/hostile` at the end of its head;
 * - `/strict-csp/<name>.html`: the same under a policy that forbids all that it can;
 * - `/single-page-app/…`: the single-page application, which reads its address itself;
 * - `/react/…`, `/vue/…`: one page of each framework, which reads its address itself;
 * - `/empty.html`: nothing at all;
 * - `/huge/<name>.html`: pages of a million characters or 100,000 elements.
 */
export async function answerFixture({ pathname }: URL): Promise<ServedPage | null> {
  if (pathname === "/empty.html") return { body: "" };
  const huge = HUGE_PAGES[pathname];
  if (huge) return { body: huge() };
  if (pathname.startsWith("/single-page-app/")) return { body: await fixture("single-page-app.html") };
  const [, attack] = /^\/hostile\/([\w-]+)\.html$/.exec(pathname) ?? [];
  if (attack !== undefined) return { body: await hostilePage(attack) };
  const [, framework, part] = /^\/(react|vue)(\.js$|\/)/.exec(pathname) ?? [];
  if (framework !== undefined) return frameworkPart(framework as Framework, part === ".js");
  if (/^\/[\w-]+\.xhtml$/.test(pathname))
    return { body: await fixture(pathname.slice(1)), contentType: "application/xhtml+xml; charset=utf-8" };
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

async function frameworkPart(framework: Framework, isScript: boolean): Promise<ServedPage> {
  return isScript
    ? { body: await frameworkScript(framework), contentType: "text/javascript; charset=utf-8" }
    : { body: frameworkDocument(framework) };
}

async function hostilePage(attack: string): Promise<string> {
  const [page, script] = await Promise.all([
    fixture("article-en.html"),
    readFile(join(FIXTURES, "hostile", `${attack}.html`), "utf8"),
  ]);
  return page.replace("</head>", () => `${script}</head>`);
}

function fixture(name: string): Promise<string> {
  return readFile(join(FIXTURES, "pages", name), "utf8");
}
