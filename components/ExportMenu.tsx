import { useId, useRef, useState } from "preact/hooks";
import type { EXPORT_FORMATS, ExportFormatId } from "@/lib/exchange/formats";
import { Icon } from "./Icon";
import { onEntryKeys } from "./on-entry-keys";
import { t } from "./translate";
import { useListening } from "./use-listening";
import "./ExportMenu.css";

/** Where an export goes. */
export type ExportTarget = "file" | "clipboard";

/** Props of {@link ExportMenu}. */
export interface ExportMenuProps {
  /** Stands on the button. */
  label: string;
  /** Names the button for assistive technology where the label alone does not say what is exported. */
  about?: string;
  /** Which side of the button the menu grows from; `up` where there is no room below. */
  placement?: "down" | "up";
  formats: readonly Pick<(typeof EXPORT_FORMATS)[number], "id" | "labelKey">[];
  onExport(format: ExportFormatId, target: ExportTarget): void;
  /** Leads to all formats and choices. */
  onMore(): void;
}

/**
 * A button that shows the formats to save or copy in. The arrow keys walk through them, as Tab does. Esc, a choice, or going
 * elsewhere closes it.
 */
export function ExportMenu({ label, about, placement = "down", formats, onExport, onMore }: ExportMenuProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const root = useLeaving<HTMLDivElement>(open, { onElsewhere: () => setOpen(false), onEscape: close });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its choices have the focus; the arrow keys walk through them.
    <div class="tl-export" ref={root} onKeyDown={onEntryKeys}>
      <button
        type="button"
        class="tl-button"
        ref={button}
        aria-label={about}
        aria-expanded={open}
        aria-controls={id}
        data-entry={open ? "" : undefined}
        onClick={() => setOpen(!open)}
      >
        {label}
        <Icon name="down" />
      </button>
      <div class="tl-export-choices" data-placement={placement} id={id} hidden={!open}>
        <Choices
          formats={formats}
          onExport={(format, target) => {
            close();
            onExport(format, target);
          }}
        />
        <button
          type="button"
          class="tl-menu-item"
          data-entry=""
          onClick={() => {
            close();
            onMore();
          }}
        >
          {t("export_more")}
        </button>
      </div>
    </div>
  );
}

function Choices({ formats, onExport }: Pick<ExportMenuProps, "formats" | "onExport">) {
  return (["file", "clipboard"] as const).map((target) =>
    formats.map((format) => (
      <button
        type="button"
        class="tl-menu-item"
        data-entry=""
        key={`${target} ${format.id}`}
        onClick={() => onExport(format.id, target)}
      >
        {t(target === "file" ? "export_file" : "export_copy", t(format.labelKey))}
      </button>
    )),
  );
}

interface Leaving {
  /** A press or the focus went outside. */
  onElsewhere(): void;
  onEscape(): void;
}

/** Listens for leaving the element that the returned ref is put on, as long as it is open. */
function useLeaving<Kind extends HTMLElement>(open: boolean, leaving: Leaving) {
  const root = useRef<Kind>(null);
  useListening(
    (signal) => {
      if (open && root.current) onLeave(root.current, leaving, signal);
    },
    [open],
  );
  return root;
}

function onLeave(root: HTMLElement, { onElsewhere, onEscape }: Leaving, signal: AbortSignal): void {
  const options = { signal, capture: true };
  const look = ({ target }: Event): void => {
    if (target instanceof Node && !root.contains(target)) onElsewhere();
  };
  root.ownerDocument.addEventListener("pointerdown", look, options);
  root.ownerDocument.addEventListener("focusin", look, options);
  root.ownerDocument.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape" || event.isComposing) return;
      // In the popup Esc closes the window unless somebody has a use for it.
      event.preventDefault();
      event.stopPropagation();
      onEscape();
    },
    options,
  );
}
