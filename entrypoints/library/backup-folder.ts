/**
 * The folder that the reader picked for backups. A handle to a folder can be stored in IndexedDB alone, and has one of its
 * own here: it is of no use on another device, so it is no part of the library.
 * https://developer.mozilla.org/docs/Web/API/File_System_API
 */
const DATABASE = "termlight-backup-folder";
const STORE = "folder";
const KEY = "this";

/** What of a folder is needed here; the types of permissions are newer than the libraries'. */
export interface BackupFolder extends FileSystemDirectoryHandle {
  queryPermission?(wanted: { mode: "readwrite" }): Promise<PermissionState>;
  requestPermission?(wanted: { mode: "readwrite" }): Promise<PermissionState>;
}

/** The folder, `null` where none was picked. */
export async function readFolder(): Promise<BackupFolder | null> {
  return ((await inStore("readonly", (store) => store.get(KEY))) as BackupFolder | undefined) ?? null;
}

/** Remembers a folder, or with `null` forgets it. */
export async function keepFolder(folder: BackupFolder | null): Promise<void> {
  await inStore("readwrite", (store) => (folder === null ? store.delete(KEY) : store.put(folder, KEY)));
}

/** Whether a folder may be written to; `ask` only in the reader's click. */
export async function mayWrite(folder: BackupFolder, ask: boolean): Promise<boolean> {
  const wanted = { mode: "readwrite" } as const;
  // Folders of the origin itself need no permission.
  if ((await folder.queryPermission?.(wanted)) === "granted" || !folder.queryPermission) return true;
  return ask && (await folder.requestPermission?.(wanted)) === "granted";
}

/** Writes a file into the folder. A file of that name is replaced only once the new one is written whole. */
export async function writeInto(folder: BackupFolder, name: string, file: Blob): Promise<void> {
  const handle = await folder.getFileHandle(name, { create: true });
  const stream = await handle.createWritable();
  try {
    await stream.write(file);
  } catch (error) {
    await stream.abort();
    throw error;
  }
  await stream.close();
}

async function inStore(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  const db = await done(opening);
  try {
    return await done(act(db.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    db.close();
  }
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
