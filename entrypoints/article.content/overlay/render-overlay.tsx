import { Fragment, render } from "preact";
import { ArticleTermCard } from "@/components/ArticleTermCard";
import formFieldCss from "@/components/FormField.css?inline";
import { HighlightEditor } from "@/components/HighlightEditor";
import editorCss from "@/components/HighlightEditor.css?inline";
import { HoverCard } from "@/components/HoverCard";
import cardCss from "@/components/HoverCard.css?inline";
import { OwnTermForm } from "@/components/OwnTermForm";
import ownTermCss from "@/components/OwnTermForm.css?inline";
import { SelectionToolbar } from "@/components/SelectionToolbar";
import toolbarCss from "@/components/SelectionToolbar.css?inline";
import toastCss from "@/components/Toast.css?inline";
import themeCss from "@/components/theme.css?inline";
import { Floating } from "./Floating";
import { LiveRegion } from "./LiveRegion";
import overlayCss from "./overlay.css?inline";
import type { CardView, OverlayContents, OverlayView, RenderOverlay } from "./overlay-view";
import { PageToasts } from "./PageToasts";
import { PassageEdges } from "./PassageEdges";
import edgesCss from "./PassageEdges.css?inline";

const CSS_TEXT = [
  ...[themeCss, overlayCss, edgesCss, cardCss, toolbarCss, editorCss],
  ...[formFieldCss, ownTermCss, toastCss],
].join("\n");
const styled = new WeakSet<ShadowRoot>();

/** Renders what is to be seen into the overlay's shadow root, with its styles the first time. */
export const renderOverlay: RenderOverlay = (root, mount, contents) => {
  if (!styled.has(root)) applyStyles(root);
  styled.add(root);
  render(<Contents {...contents} />, mount);
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

function Contents({ card, view, ...toasts }: OverlayContents) {
  return (
    <>
      {card && <Card {...card} />}
      <View {...view} />
      <PageToasts {...toasts} />
      <LiveRegion announcement={card?.announcement ?? null} />
    </>
  );
}

function Card({ content, pinned, ...card }: CardView) {
  return (
    <Floating part="card" staysInView={pinned} {...card}>
      {content.kind === "term" ? <HoverCard {...content.props} /> : <ArticleTermCard {...content.props} />}
    </Floating>
  );
}

function View(view: OverlayView) {
  switch (view.mode) {
    case "hidden":
      return null;
    case "toolbar":
      return (
        <Floating
          key="toolbar"
          part="tool"
          anchor={view.anchor}
          gap={view.isTouched ? "finger" : "plain"}
          keepsSelection
        >
          <SelectionToolbar {...view.props} />
        </Floating>
      );
    case "own-term":
      return (
        <Floating key={`own-term ${view.id}`} part="tool" anchor={view.anchor} focusCall={1}>
          <OwnTermForm {...view.props} />
        </Floating>
      );
    case "editor":
      return (
        <Fragment key={`editor ${view.props.highlight.id}`}>
          <PassageEdges {...view.edges} />
          <Floating part="tool" anchor={view.anchor} gap="edges" onAway={view.onAway}>
            <HighlightEditor {...view.props} />
          </Floating>
        </Fragment>
      );
  }
}
