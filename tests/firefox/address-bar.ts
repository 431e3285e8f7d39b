import type { BidiClient } from "./bidi-client";

/** A line that the address bar offers. */
export interface Offer {
  /** What it says. */
  title: string;
  /** What stands in the bar when it is chosen. */
  content: string;
}

/**
 * The address bar of Firefox's window. No pointer or key reaches it by WebDriver BiDi, so its own code is asked to look
 * for what would be typed, and to take a line of what it offers.
 */
export class AddressBar {
  readonly #client: BidiClient;

  constructor(client: BidiClient) {
    this.#client = client;
  }

  /** What it offers for a text, the line that Enter takes first. */
  async offers(text: string): Promise<Offer[]> {
    const results = await this.#run(
      `gURLBar.search(${JSON.stringify(text)});
       const { results } = await gURLBar.lastQueryContextPromise;
       return JSON.stringify(results.map(({ payload: { title, content } }) => ({ title, content })));`,
    );
    return JSON.parse(results) as Offer[];
  }

  /** Takes a line of what was offered last, the first being 0. */
  async take(line: number): Promise<void> {
    await this.#run(`gURLBar.view.selectBy(${line}); gURLBar.handleNavigation({}); return "";`);
  }

  /** Runs statements in the browser's window; they return a string. */
  async #run(statements: string): Promise<string> {
    const { contexts } = await this.#client.send<{ contexts: { context: string; url: string }[] }>(
      "browsingContext.getTree",
      { "moz:scope": "chrome" },
    );
    const window = contexts.find(({ url }) => url.endsWith("/browser.xhtml"))!;
    const { result, exceptionDetails } = await this.#client.send<{
      result?: { value: string };
      exceptionDetails?: { text: string };
    }>("script.evaluate", {
      expression: `(async () => { ${statements} })()`,
      target: { context: window.context },
      awaitPromise: true,
    });
    if (!result) throw new Error(exceptionDetails?.text ?? "the script failed");
    return result.value;
  }
}
