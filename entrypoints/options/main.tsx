import { render } from "preact";
import { interfaceLanguage } from "@/components/language-tag";
import { t } from "@/components/translate";
import { openDatabase } from "@/lib/store/database";
import { App } from "./App";
import "@/components/theme.css";
import "@/components/page.css";
import "./options.css";

document.documentElement.lang = interfaceLanguage();
document.title = `${t("options_title")} · Termlight`;
render(<App db={openDatabase()} window={window} />, document.querySelector("#app")!);
