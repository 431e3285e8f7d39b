import type { ComponentChildren } from "preact";
import "./ListGroup.css";

/** Props of {@link ListGroup}. */
export interface ListGroupProps {
  /** Id of the heading in `head`. */
  headingId: string;
  head: ComponentChildren;
  /** True for the group that the library was opened for. */
  isTarget: boolean;
  /** What stands for items above and below those that are drawn, CSS px. */
  before: number;
  after: number;
  /** Measures the head. */
  measuredHead(element: Element | null): void;
  /** List items. */
  children: ComponentChildren;
}

/** Highlights that stand together below a head, which stays in sight as long as one of them is. */
export function ListGroup(props: ListGroupProps) {
  const { headingId, head, isTarget, before, after, measuredHead, children } = props;
  return (
    <article class="tl-group" aria-labelledby={headingId} data-target={isTarget}>
      <header class="tl-group-head" ref={measuredHead}>
        {head}
      </header>
      <ol class="tl-highlights" style={{ paddingTop: `${before}px`, paddingBottom: `${after}px` }}>
        {children}
      </ol>
    </article>
  );
}
