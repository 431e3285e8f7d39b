import { render } from "preact";
import { interfaceLanguage } from "@/components/language-tag";
import { App } from "./App";
import "@/components/theme.css";
import "@/components/page.css";
import "@/components/HoverCard.css";
import "./sidepanel.css";

document.documentElement.lang = interfaceLanguage();
render(<App window={window} />, document.querySelector("#app")!);
