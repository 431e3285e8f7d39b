/**
 * Clicks `button` in the very moment in which the page's dialog is taken away, before anything else can happen. Resolves
 * once the event that tells of the closing has come. Runs in the page, so it stands alone.
 */
export function clickWhenDialogGoes(button: HTMLElement): Promise<void> {
  const dialog = document.querySelector("dialog")!;
  return new Promise((told) => {
    dialog.addEventListener("close", () => told());
    const observer = new MutationObserver(() => {
      if (dialog.isConnected) return;
      observer.disconnect();
      button.click();
    });
    observer.observe(document.body, { childList: true, subtree: true });
    dialog.querySelector("button")!.click();
  });
}
