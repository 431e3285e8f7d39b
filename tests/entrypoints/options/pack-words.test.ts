import { afterEach, describe, expect, it } from "vitest";
import { speak } from "@/components/speech";
import { packFaultRow } from "@/entrypoints/options/fault-words";
import { packErrorText } from "@/entrypoints/options/pack-words";
import messages from "@/public/_locales/en/messages.json";

const texts = Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message]));

function refused(name: string, message = ""): Error {
  return Object.assign(new Error(message), { name });
}

describe("words for packs", () => {
  afterEach(() => speak({ language: "browser", texts: null, definitions: "interface", colorNames: {} }));

  it.each([
    [refused("NameTaken", "foo gate\nFoo gate"), "“foo gate” is a name of your term “Foo gate” already."],
    [
      refused("TooManyTerms", "45000"),
      "You have 45,000 terms of your own. At most 50,000 can be kept: there is room for 5,000 more.",
    ],
    [
      refused("TooManyTerms", "66000"),
      "You have 66,000 terms of your own. At most 50,000 can be kept: there is room for 0 more.",
    ],
    [refused("LibraryChanged"), "Your terms changed since the check."],
    [refused("ImportGone"), "Another pack was begun meanwhile, so this one was given up."],
    [refused("Else"), "Something went wrong. Your terms are as they were; try again."],
  ])("for %s say what is in the way", (error, words) => {
    speak({ language: "en", texts, definitions: "interface", colorNames: {} });
    expect(packErrorText(error)).toBe(words);
  });

  it("for a pack that does not fit say how many terms there are, and how many more fit", () => {
    speak({ language: "en", texts, definitions: "interface", colorNames: {} });
    const fault = { row: null, column: "", rule: "too-many-terms", detail: "49999" } as const;
    expect(packFaultRow(fault)).toMatchObject({
      place: "File",
      fault: "You have 49,999 terms of your own. At most 50,000 can be kept: there is room for 1 more.",
    });
  });

  it.each([
    [{ rule: "no-letter", detail: "", alias: "42" }, "“42”: has no letter in it"],
    [
      { rule: "taken", detail: "Early", alias: "first gate" },
      "“first gate”: your term “Early” is called this already",
    ],
    [{ rule: "too-many", detail: "" }, "has more than 40 ways to write it"],
  ] as const)("for aliases with %j name the one that is meant", (fault, words) => {
    speak({ language: "en", texts, definitions: "interface", colorNames: {} });
    expect(packFaultRow({ row: 2, column: "aliases", ...fault })).toEqual({
      place: "2",
      field: "aliases",
      fault: words,
    });
  });
});
