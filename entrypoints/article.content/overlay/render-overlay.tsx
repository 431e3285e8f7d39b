import { render } from "preact";
import { HighlightEditor } from "@/components/HighlightEditor";
import editorCss from "@/components/HighlightEditor.css?inline";
import { HoverCard } from "@/components/HoverCard";
import cardCss from "@/components/HoverCard.css?inline";
import { SelectionToolbar } from "@/components/SelectionToolbar";
import toolbarCss from "@/components/SelectionToolbar.css?inline";
import { Toast, type ToastProps } from "@/components/Toast";
import toastCss from "@/components/Toast.css?inline";
import themeCss from "@/components/theme.css?inline";
import { Floating } from "./Floating";
import overlayCss from "./overlay.css?inline";
import type { OverlayView, RenderOverlay } from "./overlay-view";

const CSS_TEXT = [themeCss, overlayCss, cardCss, toolbarCss, editorCss, toastCss].join("\n");
const styled = new WeakSet<ShadowRoot>();

/** Renders what is to be seen into the overlay's shadow root, with its styles the first time. */
export const renderOverlay: RenderOverlay = (root, mount, view, toast) => {
  if (!styled.has(root)) applyStyles(root);
  styled.add(root);
  render(<OverlayContent view={view} toast={toast} />, mount);
};

/** Constructed style sheets are exempt from the page's Content Security Policy; a `<style>` stands in where they fail. */
function applyStyles(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS_TEXT);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = root.ownerDocument.createElement("style");
    style.textContent = CSS_TEXT;
    root.prepend(style);
  }
}

function OverlayContent({ view, toast }: { view: OverlayView; toast: ToastProps | null }) {
  return (
    <>
      {view.mode === "card" && (
        <Floating key="card" anchor={view.anchor} takesFocus={view.takesFocus} onAway={view.onAway}>
          <HoverCard {...view.props} />
        </Floating>
      )}
      {view.mode === "toolbar" && (
        <Floating key="toolbar" anchor={view.anchor} keepsSelection>
          <SelectionToolbar {...view.props} />
        </Floating>
      )}
      {view.mode === "editor" && (
        <Floating key={`editor ${view.props.highlight.id}`} anchor={view.anchor} onAway={view.onAway}>
          <HighlightEditor {...view.props} />
        </Floating>
      )}
      {toast && (
        <div class="tl-toast-place">
          <Toast {...toast} />
        </div>
      )}
    </>
  );
}
