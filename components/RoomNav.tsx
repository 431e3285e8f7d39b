import type { ComponentChildren } from "preact";
import { numberText } from "./count-text";
import "./RoomNav.css";

/** One room of a page. */
export interface RoomLink {
  id: string;
  label: string;
  href: string;
  /** How much is in it, where that is worth telling: the number, and what assistive technology says of it. */
  count?: { value: number; label: string };
}

/** Props of {@link RoomNav}. */
export interface RoomNavProps {
  label: string;
  rooms: readonly RoomLink[];
  current: string;
  /** What stands at the end of the row. */
  children?: ComponentChildren;
}

/** The ways between the rooms of a page. */
export function RoomNav({ label, rooms, current, children }: RoomNavProps) {
  return (
    <div class="tl-rooms">
      <nav aria-label={label}>
        <ul class="tl-room-links">
          {rooms.map(({ id, label: name, href, count }) => (
            <li key={id}>
              <a class="tl-room-link" href={href} aria-current={id === current ? "page" : undefined}>
                <span class="tl-room-name" data-name={name}>
                  {name}
                </span>
                {count && (
                  <>
                    <span class="tl-room-count" aria-hidden="true">
                      {numberText(count.value)}
                    </span>
                    <span class="tl-visually-hidden">{count.label}</span>
                  </>
                )}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </div>
  );
}
