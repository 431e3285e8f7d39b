import type { BrowserContext } from "@playwright/test";

/** The part of the browser's private API for `chrome://extensions` that tests need. */
export interface DeveloperPrivate {
  addHostPermission(extensionId: string, pattern: string): Promise<void>;
  removeHostPermission(extensionId: string, pattern: string): Promise<void>;
  updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
  updateExtensionConfiguration(change: {
    extensionId: string;
    errorCollection?: boolean;
    /** Whether the extension may run in private windows; changing it loads it anew. */
    incognitoAccess?: boolean;
    /** Whether it may see files of this computer; changing it loads it anew. */
    fileAccess?: boolean;
  }): Promise<void>;
  getExtensionInfo(extensionId: string): Promise<{ runtimeErrors: RuntimeError[] }>;
}

/** An error or warning that the browser noted of an extension. */
export interface RuntimeError {
  severity: "LOG" | "WARN" | "ERROR";
  message: string;
  source: string;
  contextUrl: string;
}

/** A resource of the browser's extensions page: it has the private API, and none of the page's weight. */
const EXTENSIONS_PAGE = "chrome://extensions/strings.m.js";

/** Calls one method of the private API, in a tab that is closed afterwards. */
export async function onExtensionsPage<M extends keyof DeveloperPrivate>(
  context: BrowserContext,
  method: M,
  ...parameters: Parameters<DeveloperPrivate[M]>
): Promise<Awaited<ReturnType<DeveloperPrivate[M]>>> {
  const page = await context.newPage();
  await page.goto(EXTENSIONS_PAGE);
  const result = await page.evaluate(
    ([name, values]) => {
      const { developerPrivate } = chrome as unknown as {
        developerPrivate: Record<string, (...values: unknown[]) => Promise<unknown>>;
      };
      return developerPrivate[name]!(...values);
    },
    [method, parameters] as [string, unknown[]],
  );
  await page.close();
  return result as Awaited<ReturnType<DeveloperPrivate[M]>>;
}
