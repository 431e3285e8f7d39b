/** What spreadsheets call a column, by its place from 0: `A` to `Z`, `AA` to `ZZ`, and so on. */
export function columnLetters(place: number): string {
  let letters = "";
  for (let rest = place + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(0x41 + ((rest - 1) % 26)) + letters;
  return letters;
}
