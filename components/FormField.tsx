import type { ComponentChild } from "preact";
import { useId } from "preact/hooks";

/** What a field's control is to be given. */
export interface ControlAttributes {
  id: string;
  class: string;
  "aria-describedby": string | undefined;
  "aria-invalid": boolean;
}

/** Props of {@link FormField}. */
export interface FormFieldProps {
  label: string;
  hint?: string;
  /** What the reader may want to look at again, though nothing is wrong; `""` for nothing. */
  note?: string | undefined;
  /** What is wrong with the value, in the reader's language. */
  fault?: string | undefined;
  children(control: ControlAttributes): ComponentChild;
}

/** A control with its label above, a hint beside that and what is wrong below. `FormField.css` comes along. */
export function FormField({ label, hint, note, fault, children }: FormFieldProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, note && `${id}-note`, fault && `${id}-fault`]
    .filter(Boolean)
    .join(" ");
  return (
    <div class="tl-form-field">
      <label class="tl-form-label" for={id}>
        {label}
      </label>
      {hint && (
        <span class="tl-form-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {children({
        id,
        class: "tl-control",
        "aria-describedby": described || undefined,
        "aria-invalid": fault !== undefined,
      })}
      {note !== undefined && (
        <p class="tl-form-note" id={`${id}-note`} role="status">
          {note}
        </p>
      )}
      <p class="tl-form-fault" id={`${id}-fault`} role="alert">
        {fault}
      </p>
    </div>
  );
}
