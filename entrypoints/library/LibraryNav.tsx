import { countText } from "@/components/count-text";
import { onBracket } from "@/components/on-bracket";
import { RoomNav } from "@/components/RoomNav";
import { t } from "@/components/translate";
import { useListening } from "@/components/use-listening";
import { type LibraryPlace, libraryHash } from "./library-hash";
import { LIBRARY_ROOMS } from "./library-rooms";

/** Props of {@link LibraryNav}. */
export interface LibraryNavProps {
  document: Document;
  place: LibraryPlace;
  /** The list as it was left. */
  listed: LibraryPlace;
  /** How many highlights are in the bin. */
  binned: number;
  go(place: LibraryPlace): void;
  onKeys(): void;
}

/** The ways between the library's rooms, by links and by `[` and `]`. */
export function LibraryNav({ document, place, listed, binned, go, onKeys }: LibraryNavProps) {
  const placeOf = (room: LibraryPlace["room"]): LibraryPlace =>
    room === "list"
      ? { ...listed, pageKey: null, highlightId: null, exporting: false }
      : {
          ...listed,
          room,
          query: "",
          grouping: "article",
          pageKey: null,
          highlightId: null,
          exporting: false,
        };
  useListening((signal) => {
    const step = (by: 1 | -1): void => {
      const to = LIBRARY_ROOMS[LIBRARY_ROOMS.indexOf(place.room) + by];
      if (to) go(placeOf(to));
    };
    onBracket(document, step, signal);
  });
  const rooms = LIBRARY_ROOMS.map((room) => ({
    id: room,
    label: t(`room_${room}`),
    href: libraryHash(placeOf(room)) || "#",
    ...(room === "bin" &&
      binned > 0 && { count: { value: binned, label: countText("library_highlights", binned) } }),
  }));
  return (
    <div class="tl-library-nav">
      <RoomNav label={t("library_title")} rooms={rooms} current={place.room}>
        <button type="button" class="tl-quiet-button tl-library-keys" onClick={() => onKeys()}>
          {t("keys_open")}
        </button>
      </RoomNav>
    </div>
  );
}
