import { useState } from "preact/hooks";
import "./DropPlace.css";

/** Props of {@link DropPlace}. */
export interface DropPlaceProps {
  /** What a click does. */
  label: string;
  /** What else can be done. */
  hint: string;
  /** File names and types that the browser offers first, as an `accept` attribute has them. */
  accept: string;
  multiple?: boolean;
  /** At least one. */
  onFiles(files: File[]): void;
}

/** Where files are chosen or dropped. */
export function DropPlace({ label, hint, accept, multiple = false, onFiles }: DropPlaceProps) {
  const take = (files: FileList | null | undefined): void => {
    const all = [...(files ?? [])];
    if (all.length > 0) onFiles(multiple ? all : all.slice(0, 1));
  };
  const dropping = useDropping((event) => take(event.dataTransfer?.files));
  return (
    <label class="tl-drop" {...dropping}>
      <span class="tl-drop-name">{label}</span>
      <span class="tl-drop-hint">{hint}</span>
      <input
        class="tl-visually-hidden"
        type="file"
        accept={accept}
        multiple={multiple}
        onChange={({ currentTarget }) => {
          take(currentTarget.files);
          // So that the same file, corrected, can be chosen again.
          currentTarget.value = "";
        }}
      />
    </label>
  );
}

/** What an element is given to take what is dropped on it. */
function useDropping(onDrop: (event: DragEvent) => void) {
  const [over, setOver] = useState(false);
  const enter = (event: DragEvent, isOver: boolean): void => {
    // The browser would open the file in this tab.
    event.preventDefault();
    setOver(isOver);
  };
  return {
    "data-over": over,
    onDragOver: (event: DragEvent) => enter(event, true),
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      enter(event, false);
      onDrop(event);
    },
  };
}
