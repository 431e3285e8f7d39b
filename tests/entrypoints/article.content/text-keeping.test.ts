import { describe, expect, it, vi } from "vitest";
import type { Reading } from "@/entrypoints/article.content/page-reader";
import { TextKeeping } from "@/entrypoints/article.content/text-keeping";
import { textDigest } from "@/lib/article/text-digest";
import type { TextState } from "@/lib/highlights/kept-text";
import { EMPTY_PAGE_TEXT } from "@/lib/page-text/page-text";
import { sampleBody } from "../../lib/article/sample-body";

const PAGE = "https://example.org/a";
const NONE: TextState = { wanted: true, digest: "" };

function reading(text: string, isArticle = true): Reading {
  const article = {
    ...{ title: "", byline: "", siteName: "", language: "", publishedTime: "" },
    contains: () => true,
    // biome-ignore lint/correctness/useYield: nothing to pause in.
    bodyOf: function* () {
      return sampleBody(text);
    },
  };
  return {
    page: EMPTY_PAGE_TEXT,
    article: isArticle ? article : null,
    articleText: { ...EMPTY_PAGE_TEXT, text },
  };
}

/** What is sent to a background that keeps, or does not. */
function keeping(kept: boolean | Error = true) {
  const sent = vi.fn(async (_request: { digest: string; json: string }) => {
    if (kept instanceof Error) throw kept;
    return { kept };
  });
  const keep = new TextKeeping(new AbortController().signal, (_, request) => sent(request as never) as never);
  return { keep, sent };
}

describe("an article's text", () => {
  it("is sent once for each version of it", async () => {
    const { keep, sent } = keeping();
    for (const text of ["one", "one", "one and two", "one and two"])
      await keep.look(reading(text), PAGE, NONE);
    expect(sent.mock.calls.map(([{ digest }]) => digest)).toEqual(["one", "one and two"].map(textDigest));
    expect(JSON.parse(sent.mock.calls[1]![0].json)).toEqual(sampleBody("one and two"));
  });

  it.each([
    ["that is kept as it is", reading("one"), { wanted: true, digest: textDigest("one") }],
    ["that is not wanted", reading("one"), { wanted: false, digest: "" }],
    ["of a page that is no article", reading("one", false), NONE],
    ["that is empty", reading(""), NONE],
    ["that is a teaser of what is kept", reading("one"), { wanted: true, digest: textDigest("one and two") }],
  ])("%s is not sent", async (_, read, state) => {
    const { keep, sent } = keeping();
    await keep.look(read, PAGE, state);
    expect(sent).not.toHaveBeenCalled();
  });

  it("that was refused is not sent with every reading", async () => {
    const { keep, sent } = keeping(false);
    for (const text of ["one", "one", "one"]) await keep.look(reading(text), PAGE, NONE);
    expect(sent).toHaveBeenCalledTimes(1);
  });

  it("that is kept is not sent again where the page showed a teaser in between", async () => {
    const { keep, sent } = keeping();
    for (const text of ["one and two", "one", "one and two"]) await keep.look(reading(text), PAGE, NONE);
    expect(sent).toHaveBeenCalledTimes(1);
  });

  it("is sent again where the background failed, and is forgotten about", async () => {
    const { keep, sent } = keeping(new Error("gone"));
    await expect(keep.look(reading("one"), PAGE, NONE)).rejects.toThrow("gone");
    keep.forget();
    await expect(keep.look(reading("one"), PAGE, NONE)).rejects.toThrow("gone");
    expect(sent).toHaveBeenCalledTimes(2);
  });
});
