import { showPage } from "@/entrypoints/own-page/show-page";
import { App } from "./App";
import "@/components/theme.css";
import "@/components/page.css";
import "@/components/HoverCard.css";
import "./sidepanel.css";

void showPage({ title: () => "Termlight", content: () => <App window={window} /> });
