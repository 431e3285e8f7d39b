import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "wxt";
import { bundledTablePlugin } from "./lib/glossary/bundled-table-plugin";
import { LICENCES_FILE, thirdPartyLicences } from "./lib/licences/third-party-licences";
import { thirdPartyPlugin } from "./lib/licences/third-party-plugin";

/** Folders of the packages that have code in the build. */
const thirdParty = new Set<string>();

/**
 * What the extension's own pages may load: their own files and nothing else; no connection to anywhere, no plug-in, no
 * frame, no form, no markup made from strings (https://developer.chrome.com/docs/extensions/reference/manifest/content-security-policy).
 */
const EXTENSION_PAGES_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  // Style sheets carry their small pictures with them.
  "img-src 'self' data:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join("; ");

/** Firefox lets no element inherit highlight styles (as of version 153): there each has them by a rule of its own. */
const highlightStylesForEach = {
  name: "highlight-styles-for-each",
  enforce: "pre" as const,
  transform: (code: string, id: string) =>
    id.endsWith(".css") ? code.replaceAll(":root::highlight(", "::highlight(") : undefined,
};

/**
 * A page's style sheets in an order that is the same in every build; the bundler's is not. What all pages share stays
 * first, and the page's own last, which is all that the cascade needs.
 */
const steadyStyleOrder = {
  name: "steady-style-order",
  transformIndexHtml: {
    order: "post" as const,
    handler: (html: string) => {
      const links = html.match(/<link rel="stylesheet"[^>]*>/g) ?? [];
      const ordered = [...links.slice(0, 1), ...links.slice(1, -1).sort(), ...links.slice(1).slice(-1)];
      return html.replace(/<link rel="stylesheet"[^>]*>/g, () => ordered.shift()!);
    },
  },
};

/**
 * Build settings. Decisions that hold here:
 * - Auto-imports are off, so that every name can be traced to its module.
 * - The side panel is told by its folder: WXT adds `side_panel` and the permission `sidePanel` for Chrome, `sidebar_action`
 *   for Firefox.
 * - No host permission is required: hosts are optional and asked for on a click (see README, "Permissions").
 * - `--mode e2e` builds the same extension into its own folder, with the in-page shadow root open for tests.
 */
export default defineConfig({
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser, command }) => ({
    default_locale: "en",
    name: "__MSG_extension_name__",
    short_name: "Termlight",
    description: "__MSG_extension_description__",
    permissions: ["storage", "activeTab", "scripting", "contextMenus", "unlimitedStorage"],
    // One background for all windows: what it may keep of private ones is decided there, by the reader's setting.
    incognito: "spanning",
    optional_host_permissions: ["*://*/*"],
    // In development pages come from a server that tells them of changes.
    ...(command === "build" && { content_security_policy: { extension_pages: EXTENSION_PAGES_POLICY } }),
    ...(browser !== "firefox" && { minimum_chrome_version: "131" }),
    // In the address bar: `tl`, a space, and what is looked for.
    omnibox: { keyword: "tl" },
    commands: {
      "highlight-selection": {
        suggested_key: { default: "Alt+H" },
        description: "__MSG_command_highlight_selection__",
      },
      "next-mention": {
        suggested_key: { default: "Alt+N" },
        description: "__MSG_command_next_mention__",
      },
      "previous-mention": {
        suggested_key: { default: "Alt+B" },
        description: "__MSG_command_previous_mention__",
      },
      "pin-card": {
        suggested_key: { default: "Alt+P" },
        description: "__MSG_command_pin_card__",
      },
      // Chrome suggests four keys at most (https://developer.chrome.com/docs/extensions/reference/api/commands); these
      // are for the reader to choose.
      "highlight-paragraph": { description: "__MSG_command_highlight_paragraph__" },
      "next-highlight": { description: "__MSG_command_next_highlight__" },
      "previous-highlight": { description: "__MSG_command_previous_highlight__" },
      "undo-highlight": { description: "__MSG_command_undo_highlight__" },
      "redo-highlight": { description: "__MSG_command_redo_highlight__" },
      "side-panel": { description: "__MSG_command_side_panel__" },
    },
    ...(browser === "firefox" && {
      browser_specific_settings: {
        gecko: {
          id: "termlight@termlight.invalid",
          strict_min_version: "140.0",
          data_collection_permissions: { required: ["none"] },
        },
      },
    }),
  }),
  hooks: {
    "build:manifestGenerated": (_wxt, manifest) => {
      // Content scripts are registered at run time only; an empty list would say otherwise.
      if (manifest.content_scripts?.length === 0) delete manifest.content_scripts;
    },
    "build:done": (wxt) => {
      writeFileSync(join(wxt.config.outDir, LICENCES_FILE), thirdPartyLicences(thirdParty));
    },
  },
  vite: ({ browser }) => ({
    plugins: [
      bundledTablePlugin(),
      thirdPartyPlugin(thirdParty),
      steadyStyleOrder,
      ...(browser === "firefox" ? [highlightStylesForEach] : []),
    ],
    worker: { plugins: () => [thirdPartyPlugin(thirdParty)] },
    esbuild: { jsx: "automatic", jsxImportSource: "preact" },
    // Extension pages load from disk: preload helpers would only add weight.
    build: { modulePreload: false, target: "chrome131" },
  }),
});
