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
  // Before what a room shows can name the window more exactly.
  useLayoutEffect(() => {
    document.title = roomTitle(room);
  }, [document, room]);
}

/** Names the window by what its room shows of many, as long as that is shown; by the room where `name` is empty. */
export function useTitleInRoom(document: Document, room: LibraryRoom, name: string): void {
  useEffect(() => {
    const title = name === "" ? roomTitle(room) : `${name} · ${roomTitle(room)}`;
    document.title = title;
    return () => {
      // Another room may have named it by now.
      if (document.title === title) document.title = roomTitle(room);
    };
  }, [document, room, name]);
}
