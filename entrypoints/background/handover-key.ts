const STORED_AS = "handoverKey";

/** Many pages may ask before there is one. */
let asked: Promise<string> | null = null;

/**
 * A secret that the scripts of this extension share, older versions of it included, and that no page knows: with it a
 * script tells what another one left for it from what a page made up. Chosen once.
 */
export function handoverKey(): Promise<string> {
  asked ??= readKey().catch((error: unknown) => {
    asked = null;
    throw error;
  });
  return asked;
}

async function readKey(): Promise<string> {
  const { [STORED_AS]: stored } = await chrome.storage.local.get(STORED_AS);
  if (typeof stored === "string") return stored;
  const made = crypto.randomUUID();
  await chrome.storage.local.set({ [STORED_AS]: made });
  return made;
}
