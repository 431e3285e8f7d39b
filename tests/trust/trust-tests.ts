/**
 * What `npm run test:trust` runs beside what lies in this folder and `npm run test:kill`. All tests that `SECURITY.md` names
 * are among them.
 */

/** Unit tests, files and folders from the top: who may ask for what, malformed requests, whose page it is, imports. */
export const UNIT_TESTS = [
  "tests/lib/messages",
  "tests/entrypoints/background",
  "tests/entrypoints/article.content/page-requests.test.ts",
  "tests/lib/highlights/acts-for.test.ts",
  "tests/lib/highlights/page-key.test.ts",
  "tests/lib/exchange",
];

/** Tests in a real browser, by their names in `tests/e2e`: permissions, network, hostile pages, messages and faults. */
export const SPECS = [
  ...["permission", "private-window", "local-file", "manifest"],
  ...["network"],
  ...["hostile-pages", "hostile-layers", "hard-pages", "tagging"],
  ...["strangers", "malformed-messages"],
  ...["random-stops", "faults", "trouble", "two-windows", "restart", "import-killed", "bin", "lost-library"],
];
