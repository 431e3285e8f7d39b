import { describe, expect, it } from "vitest";
import { findBrowser, type Machine, WrongChromePathError } from "./find-browser";

const PLAYWRIGHT = "/home/reader/.cache/ms-playwright/chromium/chrome";

/** A machine on which only the given programs are. */
function machine(programs: string[], about: Partial<Machine> = {}): Machine {
  return {
    platform: "linux",
    env: { PATH: "/home/reader/bin:/usr/bin" },
    playwrightPath: PLAYWRIGHT,
    isProgram: (path) => programs.includes(path),
    ...about,
  };
}

describe("findBrowser", () => {
  it.each<[string, Machine, string | undefined]>([
    ["nothing on an empty machine", machine([]), undefined],
    ["Chromium on the PATH", machine(["/home/reader/bin/chromium"]), "/home/reader/bin/chromium"],
    ["Chromium outside the PATH", machine(["/snap/bin/chromium"]), "/snap/bin/chromium"],
    ["Chromium before Chrome", machine(["/usr/bin/google-chrome", "/usr/bin/chromium"]), "/usr/bin/chromium"],
    ["Playwright's download before Edge", machine(["/usr/bin/microsoft-edge", PLAYWRIGHT]), PLAYWRIGHT],
    [
      "Edge before Chrome",
      machine(["/usr/bin/google-chrome", "/usr/bin/microsoft-edge"]),
      "/usr/bin/microsoft-edge",
    ],
    ["Chrome where there is nothing else", machine(["/usr/bin/google-chrome"]), "/usr/bin/google-chrome"],
    [
      "what CHROME_PATH names before all else",
      machine(["/usr/bin/chromium", "/opt/mine/chrome"], { env: { CHROME_PATH: "/opt/mine/chrome" } }),
      "/opt/mine/chrome",
    ],
    [
      "a Mac's Edge in the applications",
      machine(["/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"], { platform: "darwin" }),
      "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ],
    [
      "Windows' Edge in the program files",
      machine(["C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe"], {
        platform: "win32",
        env: { "ProgramFiles(x86)": "C:\\Program Files (x86)" },
      }),
      "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
    ],
  ])("finds %s", (_what, around, path) => {
    expect(findBrowser(around)?.path).toBe(path);
  });

  it.each([
    ["/usr/bin/google-chrome", true],
    ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", true],
    ["C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe", true],
    ["C:\\Program Files\\Chromium\\Application\\chrome.exe", false],
    ["/usr/bin/chromium", false],
  ])("knows whether %s is branded Chrome: %s", (path, branded) => {
    expect(findBrowser(machine([path], { env: { CHROME_PATH: path } }))?.branded).toBe(branded);
  });

  it("refuses a CHROME_PATH that is not a program, rather than take another browser", () => {
    const around = machine(["/usr/bin/chromium"], { env: { CHROME_PATH: "/nowhere/chrome" } });
    expect(() => findBrowser(around)).toThrow(WrongChromePathError);
  });
});
