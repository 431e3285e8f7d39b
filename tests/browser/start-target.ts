import { isUtf8 } from "node:buffer";
import { readFile, stat } from "node:fs/promises";
import { basename, dirname, extname, join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { type PageServer, type ServedPage, startPageServer } from "./page-server";
import { wrapText } from "./wrap-text";

/** Thrown when what the reader asked to open cannot be. The message is one line that says why. */
export class BadTargetError extends Error {
  override name = "BadTargetError";
}

/** A web page to start with. */
export interface StartTarget {
  url: string;
  /** True for a file of the reader's, which is an article because they say so. */
  isArticle: boolean;
  close: () => Promise<void>;
}

const HTML = new Set([".html", ".htm", ".xhtml"]);

/** What a saved page may bring along. */
const CONTENT_TYPES: Record<string, string> = {
  ".css": "text/css",
  ".gif": "image/gif",
  ".jpeg": "image/jpeg",
  ".jpg": "image/jpeg",
  ".js": "text/javascript",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".webp": "image/webp",
};

/**
 * Makes a page of what the reader named: a web address as it is; an HTML file with its folder, a text or Markdown
 * file wrapped as an article, both on a server of this machine, where extensions may work.
 *
 * @throws BadTargetError when there is no such file or it is neither HTML nor text.
 */
export async function openTarget(named: string): Promise<StartTarget> {
  if (/^https?:\/\//i.test(named)) {
    if (!URL.canParse(named)) throw new BadTargetError(`${named} is not a web address.`);
    return { url: named, isArticle: false, close: () => Promise.resolve() };
  }
  const path = resolve(/^file:\/\//i.test(named) ? fileURLToPath(named) : named);
  const about = await stat(path).catch(() => null);
  if (about === null)
    throw new BadTargetError(`${named}: there is no such file; a web address begins with https://`);
  if (!about.isFile()) throw new BadTargetError(`${named} is not a file.`);
  const server = await serveFile(path, named);
  return {
    url: `${server.origin}/${encodeURIComponent(basename(path))}`,
    isArticle: true,
    close: server.close,
  };
}

async function serveFile(path: string, named: string): Promise<PageServer> {
  const bytes = await readFile(path);
  if (HTML.has(extname(path).toLowerCase())) {
    return startPageServer((url) => fileBeside(path, decodeURIComponent(url.pathname)));
  }
  if (!isUtf8(bytes) || bytes.includes(0)) {
    throw new BadTargetError(`${named} is neither HTML nor text in UTF-8.`);
  }
  const body = wrapText(bytes.toString("utf8"), basename(path));
  return startPageServer((url) =>
    decodeURIComponent(url.pathname) === `/${basename(path)}` ? { body } : null,
  );
}

/** A file of the page's folder or below it. */
async function fileBeside(page: string, pathname: string): Promise<ServedPage | null> {
  const folder = dirname(page);
  const path = join(folder, pathname);
  if (!path.startsWith(folder.endsWith(sep) ? folder : folder + sep)) return null;
  const body = await readFile(path).catch(() => null);
  if (body === null) return null;
  const extension = extname(path).toLowerCase();
  if (!HTML.has(extension))
    return { body, contentType: CONTENT_TYPES[extension] ?? "application/octet-stream" };
  // In another encoding than UTF-8 the page itself says which.
  return { body, contentType: isUtf8(body) ? "text/html; charset=utf-8" : "text/html" };
}
