import type { TextareaHTMLAttributes } from "preact";

/** Props of {@link TextArea}: those of a `textarea`. */
export interface TextAreaProps extends TextareaHTMLAttributes<HTMLTextAreaElement> {
  /** How many lines it shows at least. */
  rows: number;
}

/** A form field's control for several lines, which grows with what is written. `FormField.css` comes along. */
export function TextArea({ rows, ...attributes }: TextAreaProps) {
  // A field that grows does not go by its rows: the style sheet is told of them.
  return <textarea {...attributes} rows={rows} style={{ "--tl-rows": rows }} />;
}
