import { t } from "@/components/translate";
import { showPage } from "@/entrypoints/own-page/show-page";
import { openDatabase } from "@/lib/store/database";
import { backUpWhenDue } from "./folder-backup";
import { LibraryWindow } from "./LibraryWindow";
import "@/components/theme.css";
import "@/components/page.css";
import "./library.css";

const db = openDatabase();
void showPage({
  title: () => `${t("library_title")} · Termlight`,
  content: () => <LibraryWindow db={db} window={window} />,
});
// A folder that cannot be written to leads to the reminder that the last backup is old.
void backUpWhenDue(db, Date.now()).catch(() => undefined);
