import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { BidiClient } from "./bidi-client";
import { findFirefox } from "./find-firefox";
import { FirefoxPage } from "./firefox-page";

/** Quiet, without calls home, and with what is asked for on a click granted without a question. */
const PREFERENCES: Record<string, boolean | number | string> = {
  "extensions.webextOptionalPermissionPrompts": false,
  "browser.shell.checkDefaultBrowser": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "app.update.enabled": false,
  "browser.download.folderList": 2,
  "browser.download.useDownloadDir": true,
  "browser.download.always_ask_before_handling_new_types": false,
  "intl.locale.requested": "en-US",
};

/** A Firefox with a profile of its own and the extension in it. */
export interface LaunchedFirefox {
  client: BidiClient;
  /** Where files are downloaded to. */
  downloads: string;
  /** What pages and the extension reported as errors so far. */
  errors: string[];
  /** All open pages. */
  pages(): Promise<FirefoxPage[]>;
  newPage(url: string): Promise<FirefoxPage>;
  close(): Promise<void>;
}

/** Starts Firefox without a window and installs an extension for the time of the session. @param folder its build. */
export async function launchFirefox(folder: string): Promise<LaunchedFirefox> {
  const profile = await mkdtemp(join(tmpdir(), "termlight-firefox-"));
  const preferences = { ...PREFERENCES, "browser.download.dir": profile };
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  await writeFile(join(profile, "user.js"), lines.join(""));
  const firefox = spawn(
    findFirefox(),
    // With access to the browser's own window, for its address bar.
    ["--headless", "--no-remote", "--remote-allow-system-access"].concat([
      "--remote-debugging-port",
      "0",
      "--profile",
      profile,
      "about:blank",
    ]),
    {
      stdio: ["ignore", "ignore", "pipe"],
      env: { ...process.env, MOZ_HEADLESS_WIDTH: "1000", MOZ_HEADLESS_HEIGHT: "900" },
    },
  );
  const ended = once(firefox, "exit");
  const client = await BidiClient.connect(await addressIn(firefox.stderr));
  const errors: string[] = [];
  await client.on("log.entryAdded", (params) => {
    const { level, text } = params as { level: string; text: string | null };
    if (level === "error") errors.push(String(text));
  });
  await client.send("webExtension.install", { extensionData: { type: "path", path: folder } });
  return {
    client,
    downloads: profile,
    errors,
    pages: async () => {
      const tree = await client.send<{ contexts: { context: string; url: string }[] }>(
        "browsingContext.getTree",
      );
      return tree.contexts.map(({ context, url }) => new FirefoxPage(client, context, url));
    },
    newPage: async (url) => {
      const { context } = await client.send<{ context: string }>("browsingContext.create", { type: "tab" });
      const page = new FirefoxPage(client, context, url);
      await page.goto(url);
      return page;
    },
    close: async () => {
      client.close();
      firefox.kill("SIGKILL");
      await ended;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function addressIn(output: NodeJS.ReadableStream): Promise<string> {
  const said: string[] = [];
  for await (const line of createInterface({ input: output })) {
    const [, address] = /WebDriver BiDi listening on (ws:\S+)/.exec(line) ?? [];
    if (address) {
      // What is not read would fill the pipe and stop the browser.
      output.resume();
      return address;
    }
    said.push(line);
  }
  throw new Error(`Firefox did not start: ${said.slice(-3).join(" | ")}`);
}
