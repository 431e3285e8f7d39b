import fc from "fast-check";
import { parsePageRequest } from "../../entrypoints/article.content/page-requests";
import { parseRequest } from "../../lib/messages/request-schemas";
import { tabIdOf } from "../browser/ask-page";
import { pageScriptWorld } from "../browser/page-script-world";
import { malformed } from "../lib/messages/malformed";
import { VALID_PAGE_REQUESTS } from "../lib/messages/valid-page-requests";
import { VALID_REQUESTS } from "../lib/messages/valid-requests";
import { expect, test } from "./fixtures";
import { keepPassage } from "./keep-passage";
import { highlightsOn, termsOn } from "./page-session";

/** So many messages that are no requests go to the background, and to a page. */
const MESSAGES = 10_000;

interface Message {
  type: string;
  request: unknown;
}

/** Messages of every type that are refused, as they travel: what JSON leaves of them. The same in every run. */
function refusedMessages(valid: object, parse: (type: never, request: unknown) => unknown): Message[] {
  const types = Object.entries(valid);
  const each = Math.ceil((2 * MESSAGES) / types.length);
  const isRefused = ({ type, request }: Message): boolean => {
    try {
      parse(type as never, request);
      return false;
    } catch {
      return true;
    }
  };
  const messages = types.flatMap(([type, request]) =>
    fc
      .sample(malformed(request), { numRuns: each, seed: 7 })
      .flatMap((odd) => travelled({ type, request: odd })),
  );
  return messages.filter(isRefused).slice(0, MESSAGES);
}

/** A message as it arrives; none where it cannot be sent. */
function travelled(message: Message): Message[] {
  try {
    return [{ request: null, ...JSON.parse(JSON.stringify(message)) }];
  } catch {
    return [];
  }
}

/** Sends messages at once, and counts the answers by what they are. Runs in the browser. */
const SEND_ALL = `async (messages, send) => {
  const counts = {};
  const answers = await Promise.all(messages.map((message) => send(message).catch((error) => ({ name: error.message }))));
  for (const answer of answers) {
    const what = answer?.ok ? "taken" : (answer?.name ?? "no answer");
    counts[what] = (counts[what] ?? 0) + 1;
  }
  return counts;
}`;

test("ten thousand malformed messages to the background are refused by name, and it goes on", async ({
  extension,
  openPage,
}) => {
  const page = await openPage("article-en.html");
  await keepPassage(page, "#quote", "answers sooner");
  const world = await pageScriptWorld(page, extension.extensionId);
  const messages = refusedMessages(VALID_REQUESTS, parseRequest);
  const counts = await world.evaluate(
    `(${SEND_ALL})(${JSON.stringify(messages)}, (message) => chrome.runtime.sendMessage(message))`,
  );
  expect(counts).toEqual({ BadRequest: messages.length });
  expect(messages.length).toBeGreaterThan(MESSAGES / 2);
  await expect.poll(() => highlightsOn(extension, page)).toEqual(["answers sooner"]);
});

test("ten thousand malformed messages to a page are refused by name, and it goes on", async ({
  extension,
  openPage,
}) => {
  const page = await openPage("article-en.html");
  await keepPassage(page, "#quote", "answers sooner");
  const terms = await termsOn(extension, page);
  const messages = refusedMessages(VALID_PAGE_REQUESTS, parsePageRequest);
  const send = `(message) => chrome.tabs.sendMessage(${await tabIdOf(extension, page)}, message, { frameId: 0 })`;
  const counts = await extension.worker.evaluate(`(${SEND_ALL})(${JSON.stringify(messages)}, ${send})`);
  expect(counts).toEqual({ BadRequest: messages.length });
  expect(messages.length).toBeGreaterThan(MESSAGES / 2);
  await expect.poll(() => highlightsOn(extension, page)).toEqual(["answers sooner"]);
  await expect.poll(() => termsOn(extension, page)).toEqual(terms);
});

test("what is no message of ours at all is left alone", async ({ extension, openPage }) => {
  const page = await openPage("article-en.html");
  const world = await pageScriptWorld(page, extension.extensionId);
  const odd = [
    null,
    1,
    "page/open",
    [],
    {},
    { type: 3, request: {} },
    { type: "toString", request: {} },
    { type: "page/open" },
  ];
  for (const message of odd) {
    const answer = `chrome.runtime.sendMessage(${JSON.stringify(message)}).then((a) => a === undefined, () => true)`;
    expect(await world.evaluate(answer), JSON.stringify(message)).toBe(true);
  }
  await expect.poll(() => termsOn(extension, page)).toContain("deepseek");
});
