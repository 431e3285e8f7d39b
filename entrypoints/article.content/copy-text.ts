/**
 * Puts a text on the clipboard, on the reader's click or key only.
 *
 * @returns false when the browser refused.
 */
export async function copyText(text: string, document: Document): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Pages without a secure context have no Clipboard API; the old command asks for a copy event that we fill.
    return copyByCommand(text, document);
  }
}

function copyByCommand(text: string, document: Document): boolean {
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener("copy", fill, { capture: true, once: true });
  try {
    return document.execCommand("copy");
  } finally {
    document.removeEventListener("copy", fill, { capture: true });
  }
}
