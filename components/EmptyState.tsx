import type { ComponentChildren } from "preact";

/** Props of {@link EmptyState}. */
export interface EmptyStateProps {
  title: string;
  /** What to do about it. */
  hint: string;
  /** Buttons, if any. */
  children?: ComponentChildren;
}

/** What stands where a list has nothing: says so, and what to do. */
export function EmptyState({ title, hint, children }: EmptyStateProps) {
  return (
    <div class="tl-empty">
      <p class="tl-empty-title">{title}</p>
      <p class="tl-empty-hint">{hint}</p>
      {children}
    </div>
  );
}
