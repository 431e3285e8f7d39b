import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What a page server answers. */
export interface ServedPage {
  body: string | Uint8Array;
  /** `text/html; charset=utf-8` without it. */
  contentType?: string | undefined;
  /** Further headers, e.g. a Content-Security-Policy. */
  headers?: Readonly<Record<string, string>> | undefined;
  /** The address that the browser is to go to instead. */
  redirect?: string | undefined;
}

/** A web server on this machine alone, for the time of a test or a demonstration. */
export interface PageServer {
  /** `http://127.0.0.1:<port>`. */
  origin: string;
  close: () => Promise<void>;
}

/**
 * Serves pages on 127.0.0.1 at a free port. An extension's content scripts run there as on any site, which they
 * do not on `file:`.
 *
 * @param answer is given the request's URL; `null` becomes 404.
 */
export async function startPageServer(
  answer: (url: URL) => ServedPage | null | Promise<ServedPage | null>,
): Promise<PageServer> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    Promise.resolve()
      .then(() => answer(url))
      .then(
        (page) => send(response, page),
        (error: unknown) => response.writeHead(500).end(String(error)),
      );
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { origin: `http://127.0.0.1:${port}`, close };
}

function send(response: ServerResponse, page: ServedPage | null): void {
  if (page === null) {
    response.writeHead(404, { "content-type": "text/plain" }).end("not found");
    return;
  }
  if (page.redirect !== undefined) {
    response.writeHead(302, { location: page.redirect }).end();
    return;
  }
  response
    .writeHead(200, { "content-type": page.contentType ?? "text/html; charset=utf-8", ...page.headers })
    .end(page.body);
}
