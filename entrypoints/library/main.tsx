import { render } from "preact";
import { interfaceLanguage } from "@/components/language-tag";
import { openDatabase } from "@/lib/store/database";
import { App } from "./App";
import { backUpWhenDue } from "./folder-backup";
import "@/components/theme.css";
import "@/components/page.css";
import "./library.css";

document.documentElement.lang = interfaceLanguage();
const db = openDatabase();
render(<App db={db} window={window} />, document.querySelector("#app")!);
// A folder that cannot be written to leads to the reminder that the last backup is old.
void backUpWhenDue(db, Date.now()).catch(() => undefined);
