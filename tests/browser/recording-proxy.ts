import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** Whom Chromium itself asks for updates and for who is signed in, whatever it is told. */
const OF_THE_BROWSER =
  /^(?:http:\/\/)?(?:update\.googleapis\.com|accounts\.google\.com|[\w.]*clients\d?\.google\.com)[:/]/;

/** A proxy that refuses everything and writes down what it was asked for. */
export interface RecordingProxy {
  /** The flag that leads a browser's requests to other machines through it. */
  flag: string;
  /** Addresses, and hosts of tunnels, without what the browser asks for of its own accord. */
  asked(): string[];
  close(): void;
}

/** Starts a proxy on this machine. */
export async function startRecordingProxy(): Promise<RecordingProxy> {
  const asked: string[] = [];
  const proxy = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.writeHead(502).end();
  });
  proxy.on("connect", (request, socket) => {
    asked.push(request.url ?? "");
    // The browser may hang up on a refused tunnel before it has read the refusal.
    socket.on("error", () => socket.destroy());
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const { port } = proxy.address() as AddressInfo;
  return {
    flag: `--proxy-server=127.0.0.1:${port}`,
    asked: () => asked.filter((address) => !OF_THE_BROWSER.test(address)),
    close: () => proxy.close(),
  };
}
