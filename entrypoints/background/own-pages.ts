import type { Handler } from "@/lib/messages/listen";

/** Thrown when a script in a web page asks for what only the extension's own pages may, or another page. */
export class NotAllowedError extends Error {
  override name = "NotAllowed";
}

/** A handler that answers the extension's own pages alone; others get a `NotAllowed`. */
export function fromOwnPages<Request, Reply>(handler: Handler<Request, Reply>): Handler<Request, Reply> {
  return (request, sender) => {
    if (!sender.url?.startsWith(chrome.runtime.getURL("")))
      throw new NotAllowedError("only from the extension's own pages");
    return handler(request, sender);
  };
}
