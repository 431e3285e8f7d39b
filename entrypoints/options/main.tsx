import { t } from "@/components/translate";
import { showPage } from "@/entrypoints/own-page/show-page";
import { openDatabase } from "@/lib/store/database";
import { App } from "./App";
import "@/components/theme.css";
import "@/components/page.css";
import "@/components/FormField.css";
import "./options.css";

const db = openDatabase();
void showPage({
  title: () => `${t("options_title")} · Termlight`,
  content: () => <App db={db} window={window} />,
});
