/** A point of the viewport, CSS px. */
export interface Point {
  x: number;
  y: number;
}

/** A rectangle of the viewport, CSS px. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
