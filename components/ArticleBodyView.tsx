import { type ComponentChildren, h } from "preact";
import type { ArticleBody, BodyElement, BodyNode } from "@/lib/article/article-body";
import "./ArticleBodyView.css";

/** Props of {@link ArticleBodyView}. */
export interface ArticleBodyViewProps {
  body: ArticleBody;
}

/**
 * A kept article, element by element: there is no markup in it that could be taken for anything else. Texts stand in it
 * as they were kept, so that passages are where they were.
 */
export function ArticleBodyView({ body }: ArticleBodyViewProps) {
  return <div class="tl-article">{body.children.map(drawn)}</div>;
}

function drawn(node: BodyNode): ComponentChildren {
  if (typeof node === "string") return node;
  const children = node.children?.map(drawn);
  switch (node.tag) {
    case "a":
      return <a {...linkTo(node)}>{children}</a>;
    case "img":
      return <span class="tl-article-picture" role="img" aria-label={node.alt} data-words={node.alt} />;
    case "table":
      return (
        <div class="tl-article-table">
          <table>{children}</table>
        </div>
      );
    default:
      return h(node.tag, null, children);
  }
}

function linkTo({ href = "" }: BodyElement) {
  return { href, target: "_blank", rel: "noopener noreferrer" };
}
