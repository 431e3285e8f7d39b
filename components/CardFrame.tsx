import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { holdsFocus } from "./holds-focus";
import { IconButton } from "./IconButton";
import { interfaceLanguage } from "./language-tag";
import { t } from "./translate";

/** What every card can do, whatever it explains. */
export interface CardActions {
  /** Which of the mentions in the article this is: `index` counts from 0. `null` where none is meant. */
  position: { index: number; total: number } | null;
  /** To the next (1) or previous (-1) mention; `null` where there is nowhere to go. */
  onStep: ((direction: 1 | -1) => void) | null;
  /** Whether it stays when the pointer goes. */
  pinned: boolean;
  onPin(): void;
  onCopy(): void;
  onClose(): void;
}

/** Props of {@link CardFrame}. */
export interface CardFrameProps extends CardActions {
  /** Prefix of the ids; the heading in `header` must have `cardNameId(idPrefix)`. */
  idPrefix: string;
  /** Changes with what is explained: header and body begin anew then. */
  about: string;
  /** A word on what kind of thing is explained. */
  kind: string;
  /** Back to the card that this one was opened from; `null` when it was not. */
  onBack: (() => void) | null;
  header: ComponentChildren;
  children: ComponentChildren;
}

/** The id that a card's heading must have: it names the dialog. */
export function cardNameId(idPrefix: string): string {
  return `${idPrefix}-name`;
}

/**
 * The frame of a card: a dialog that leaves the page usable and can take the focus. Esc and the pointer's way are its
 * owner's.
 */
export function CardFrame(props: CardFrameProps) {
  const { idPrefix, about, header, children, position, onStep } = props;
  const frame = useRef<HTMLDivElement>(null);
  // What had the focus goes with what it was about.
  const hadFocus = holdsFocus(frame.current);
  useLayoutEffect(() => {
    if (hadFocus && !holdsFocus(frame.current)) frame.current?.focus({ preventScroll: true });
  }, [about]);
  return (
    <div
      ref={frame}
      class="tl-surface tl-card"
      role="dialog"
      aria-labelledby={cardNameId(idPrefix)}
      lang={interfaceLanguage()}
      tabIndex={-1}
      data-first-focus
    >
      <div class="tl-card-header" key={`header ${about}`}>
        <CardBar {...props} />
        {header}
      </div>
      <div class="tl-card-body" key={`body ${about}`}>
        {children}
      </div>
      <CardFooter position={position} onStep={onStep} />
    </div>
  );
}

function CardBar({ kind, pinned, onBack, onPin, onCopy, onClose }: CardFrameProps) {
  return (
    <div class="tl-card-bar">
      {onBack && <IconButton icon="back" label={t("card_back")} onClick={onBack} />}
      <span class="tl-kind">{kind}</span>
      <IconButton icon="pin" label={t("card_pin")} pressed={pinned} onClick={onPin} />
      <IconButton icon="copy" label={t("card_copy")} onClick={onCopy} />
      <IconButton icon="close" label={t("card_close")} onClick={onClose} />
    </div>
  );
}

function CardFooter({ position, onStep }: Pick<CardActions, "position" | "onStep">) {
  if (position === null && onStep === null) return null;
  return (
    <div class="tl-card-footer">
      {position && <span>{t("card_position", position.index + 1, position.total)}</span>}
      {onStep && (
        <span class="tl-card-steps">
          <IconButton icon="back" label={t("card_previous")} onClick={() => onStep(-1)} />
          <IconButton icon="next" label={t("card_next")} onClick={() => onStep(1)} />
        </span>
      )}
    </div>
  );
}
