import { showPage } from "@/entrypoints/own-page/show-page";
import { openDatabase } from "@/lib/store/database";
import { backUpWhenDue } from "./folder-backup";
import { LibraryWindow } from "./LibraryWindow";
import { parseLibraryHash } from "./library-hash";
import { roomTitle } from "./use-room";
import "@/components/theme.css";
import "@/components/page.css";
import "./library.css";

const db = openDatabase();
void showPage({
  title: () => roomTitle(parseLibraryHash(window.location.hash).room),
  content: () => <LibraryWindow db={db} window={window} />,
});
// A folder that cannot be written to leads to the reminder that the last backup is old.
void backUpWhenDue(db, Date.now()).catch(() => undefined);
