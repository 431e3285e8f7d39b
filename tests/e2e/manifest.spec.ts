import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { builtExtension } from "../browser/built-extension";

/** What the built extension declares to the browser. */
function manifestOf(build: "production" | "e2e"): Record<string, unknown> {
  return JSON.parse(readFileSync(join(builtExtension(build), "manifest.json"), "utf8"));
}

test("the production build asks for these permissions and no host", () => {
  const manifest = manifestOf("production");
  expect(manifest.permissions).toEqual([
    "storage",
    "activeTab",
    "scripting",
    "contextMenus",
    "unlimitedStorage",
    // Without it there is no panel beside the page. It lets the extension open its own panel and carries no warning.
    "sidePanel",
  ]);
  expect(manifest.side_panel).toEqual({ default_path: "sidepanel.html" });
  expect(manifest.optional_host_permissions).toEqual(["*://*/*"]);
  expect(manifest.incognito).toBe("spanning");
  for (const key of [
    "host_permissions",
    "optional_permissions",
    "content_scripts",
    "externally_connectable",
  ]) {
    expect(manifest, key).not.toHaveProperty(key);
  }
});

test("no file of the production build can be read by web pages", () => {
  expect(manifestOf("production")).not.toHaveProperty("web_accessible_resources");
});

test("the extension's own pages may load their own files alone, and connect to nothing", () => {
  const { extension_pages } = manifestOf("production").content_security_policy as { extension_pages: string };
  const policy = new Map(
    extension_pages.split("; ").map((rule) => [rule.split(" ")[0], rule.split(" ").slice(1)]),
  );
  expect(policy.get("default-src")).toEqual(["'none'"]);
  expect(policy.get("require-trusted-types-for")).toEqual(["'script'"]);
  for (const [name, sources] of policy) {
    const local = ["'none'", "'self'", "'self' data:"];
    if (name !== "require-trusted-types-for") expect(local, name).toContain(sources.join(" "));
  }
});

test("the production build's commands have these keys", () => {
  const commands = manifestOf("production").commands as Record<
    string,
    { suggested_key?: { default: string } }
  >;
  const keys = Object.entries(commands).map(([name, command]) => [name, command.suggested_key?.default]);
  expect(keys).toEqual([
    ["highlight-selection", "Alt+H"],
    ["next-mention", "Alt+N"],
    ["previous-mention", "Alt+B"],
    ["pin-card", "Alt+P"],
    ["highlight-paragraph", undefined],
    ["next-highlight", undefined],
    ["previous-highlight", undefined],
    ["undo-highlight", undefined],
    ["redo-highlight", undefined],
    ["side-panel", undefined],
  ]);
});

test("the address bar's keyword is tl", () => {
  expect(manifestOf("production").omnibox).toEqual({ keyword: "tl" });
});

test("the settings open in a tab of their own", () => {
  expect(manifestOf("production").options_ui).toEqual({ page: "options.html", open_in_tab: true });
});

test("the test build declares what the production build does", () => {
  expect(manifestOf("e2e")).toEqual(manifestOf("production"));
});
