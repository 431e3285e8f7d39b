import { render } from "preact";
import { interfaceLanguage } from "@/components/language-tag";
import { t } from "@/components/translate";
import { openDatabase } from "@/lib/store/database";
import { backUpWhenDue } from "./folder-backup";
import { LibraryWindow } from "./LibraryWindow";
import "@/components/theme.css";
import "@/components/page.css";
import "./library.css";

document.documentElement.lang = interfaceLanguage();
document.title = `${t("library_title")} · Termlight`;
const db = openDatabase();
render(<LibraryWindow db={db} window={window} />, document.querySelector("#app")!);
// A folder that cannot be written to leads to the reminder that the last backup is old.
void backUpWhenDue(db, Date.now()).catch(() => undefined);
