import { showPage } from "@/entrypoints/own-page/show-page";
import { openDatabase } from "@/lib/store/database";
import { App } from "./App";
import { tabToShow } from "./chrome-tab";
import "@/components/theme.css";
import "@/components/page.css";
import "./popup.css";

const db = openDatabase();

/** The search is there at once; the tab in front is asked for once, now: later another one may be. */
const tab = tabToShow(window.location.search);
void showPage({
  title: () => "Termlight",
  content: () => <App db={db} tab={tab} window={window} />,
});
