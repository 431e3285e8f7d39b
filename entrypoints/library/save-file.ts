/** Long after any browser has taken the file over, ms. */
const RELEASE_MS = 60_000;

/** Hands a text to the reader as a file to download, in UTF-8. Needs no permission. */
export function saveFile(name: string, mimeType: string, text: string, document: Document): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${mimeType};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), RELEASE_MS);
}
