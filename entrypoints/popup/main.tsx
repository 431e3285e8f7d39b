import { render } from "preact";
import { interfaceLanguage } from "@/components/language-tag";
import { openDatabase } from "@/lib/store/database";
import { App } from "./App";
import { tabToShow } from "./chrome-tab";
import "@/components/theme.css";
import "@/components/page.css";
import "./popup.css";

document.documentElement.lang = interfaceLanguage();

const db = openDatabase();
const show = (tabId: number | null | undefined): void =>
  render(<App db={db} tabId={tabId} window={window} />, document.querySelector("#app")!);
// The search is there at once. The tab in front is asked for once, now: later another one may be.
show(undefined);
void tabToShow(window.location.search).then(show);
