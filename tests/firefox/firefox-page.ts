import { type BidiClient, BidiError } from "./bidi-client";

/** A point of the viewport, CSS px. */
export interface Point {
  x: number;
  y: number;
}

/** A tab in Firefox, used as a reader uses it. */
export class FirefoxPage {
  readonly #client: BidiClient;
  readonly #context: string;
  /** The address when the page was looked up. */
  readonly url: string;

  constructor(client: BidiClient, context: string, url: string) {
    this.#client = client;
    this.#context = context;
    this.url = url;
  }

  async goto(url: string): Promise<void> {
    await this.#client.send("browsingContext.navigate", { context: this.#context, url, wait: "complete" });
  }

  async reload(): Promise<void> {
    await this.#client.send("browsingContext.reload", { context: this.#context, wait: "complete" });
  }

  async bringToFront(): Promise<void> {
    await this.#client.send("browsingContext.activate", { context: this.#context });
  }

  /**
   * Runs a function in the page with arguments and returns its value; both travel as JSON.
   *
   * @throws BidiError with what the function threw.
   */
  async evaluate<Args extends readonly unknown[], Value>(
    run: (...args: Args) => Value | Promise<Value>,
    ...args: Args
  ): Promise<Value> {
    const call = `(async () => JSON.stringify([await (${run})(...${JSON.stringify(args)})]))()`;
    const answer = await this.#client.send<{
      type: string;
      result?: { value: string };
      exceptionDetails?: { text: string };
    }>("script.evaluate", {
      expression: call,
      target: { context: this.#context },
      awaitPromise: true,
      userActivation: true,
    });
    if (!answer.result) throw new BidiError(answer.exceptionDetails?.text ?? "the script failed");
    return (JSON.parse(answer.result.value) as [Value])[0];
  }

  /** Moves the mouse through points; before the first or after the last the button may be pressed or let go. */
  async #mouse(actions: Record<string, unknown>[]): Promise<void> {
    await this.#client.send("input.performActions", {
      context: this.#context,
      actions: [{ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions }],
    });
  }

  async pointAt({ x, y }: Point): Promise<void> {
    await this.#mouse([step({ x: x - 3, y }), step({ x, y })]);
  }

  async click(at: Point): Promise<void> {
    await this.#mouse([step(at), { type: "pointerDown", button: 0 }, { type: "pointerUp", button: 0 }]);
  }

  async drag(from: Point, to: Point): Promise<void> {
    const half = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
    const [down, up] = [
      { type: "pointerDown", button: 0 },
      { type: "pointerUp", button: 0 },
    ];
    await this.#mouse([step(from), down, step(half), step(to), up]);
  }

  /** A picture of the viewport, PNG. */
  async screenshot(): Promise<Buffer> {
    const { data } = await this.#client.send<{ data: string }>("browsingContext.captureScreenshot", {
      context: this.#context,
    });
    return Buffer.from(data, "base64");
  }
}

function step({ x, y }: Point): Record<string, unknown> {
  return { type: "pointerMove", x: Math.round(x), y: Math.round(y), duration: 30 };
}
