import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { t } from "@/components/translate";
import type { LibraryRoom } from "./library-rooms";

/** Begins a room at its top when it is entered, and where it was left when one comes back to it. */
export function useRoomScroll(window: Window, room: string): void {
  const left = useRef(new Map<string, number>());
  const entered = useRef(room);
  useLayoutEffect(() => {
    if (entered.current !== room) {
      entered.current = room;
      window.scrollTo({ top: left.current.get(room) ?? 0 });
    }
    const ending = new AbortController();
    const note = (): void => void left.current.set(room, window.scrollY);
    window.addEventListener("scroll", note, { signal: ending.signal, passive: true });
    return () => ending.abort();
  }, [window, room]);
}

/** The window's name in a room. */
export function roomTitle(room: LibraryRoom): string {
  const name = room === "list" ? "" : `${t(`room_${room}`)} · `;
  return `${name}${t("library_title")} · Termlight`;
}

/** Names the window by the room. */
export function useRoomTitle(document: Document, room: LibraryRoom): void {
  useEffect(() => {
    document.title = roomTitle(room);
  }, [document, room]);
}
