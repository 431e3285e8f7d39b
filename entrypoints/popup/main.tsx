import { render } from "preact";
import { interfaceLanguage } from "@/components/language-tag";
import { openDatabase } from "@/lib/store/database";
import { App } from "./App";
import { tabToShow } from "./chrome-tab";
import "@/components/theme.css";
import "@/components/page.css";
import "./popup.css";

document.documentElement.lang = interfaceLanguage();

// The tab in front is asked for once, now: later another one may be.
void tabToShow(window.location.search).then((tabId) => {
  render(<App db={openDatabase()} tabId={tabId} window={window} />, document.querySelector("#app")!);
});
