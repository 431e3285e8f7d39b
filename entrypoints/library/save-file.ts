/** Long after any browser has taken the file over, ms. */
const RELEASE_MS = 60_000;

/** Hands a file to the reader to be saved. Needs no permission. */
export function saveBlob(name: string, file: Blob, document: Document): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), RELEASE_MS);
}

/** Hands a text to the reader as a file to be saved, in UTF-8. */
export function saveFile(name: string, mimeType: string, text: string, document: Document): void {
  saveBlob(name, new Blob([text], { type: `${mimeType};charset=utf-8` }), document);
}
