import { once } from "node:events";
import WebSocket from "ws";

/** Thrown when the browser refused a command; the message has its name and what the browser said. */
export class BidiError extends Error {
  override name = "BidiError";
}

interface Answer {
  id?: number;
  result?: unknown;
  error?: string;
  message?: string;
  method?: string;
  params?: unknown;
}

/** A connection to a browser by WebDriver BiDi (https://w3c.github.io/webdriver-bidi/). */
export class BidiClient {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  readonly #listeners = new Map<string, (params: unknown) => void>();
  #lastId = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on("message", (data) => this.#take(JSON.parse(String(data)) as Answer));
  }

  /** Connects and begins a session. @param address e.g. `ws://127.0.0.1:9222`, as the browser printed it. */
  static async connect(address: string): Promise<BidiClient> {
    const socket = new WebSocket(`${address}/session`);
    await once(socket, "open");
    const client = new BidiClient(socket);
    await client.send("session.new", { capabilities: {} });
    return client;
  }

  /**
   * Sends a command and returns its result.
   *
   * @throws BidiError when the browser refuses it.
   */
  async send<Result = unknown>(method: string, params: Record<string, unknown> = {}): Promise<Result> {
    const id = ++this.#lastId;
    const answer = await new Promise<Answer>((resolve) => {
      this.#waiting.set(id, resolve);
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
    if (answer.error) throw new BidiError(`${method}: ${answer.error}: ${answer.message}`);
    return answer.result as Result;
  }

  /** Subscribes to an event. */
  async on(event: string, listener: (params: unknown) => void): Promise<void> {
    this.#listeners.set(event, listener);
    await this.send("session.subscribe", { events: [event] });
  }

  close(): void {
    this.#socket.terminate();
  }

  #take(answer: Answer): void {
    if (answer.id !== undefined) this.#waiting.get(answer.id)?.(answer);
    else if (answer.method !== undefined) this.#listeners.get(answer.method)?.(answer.params);
  }
}
