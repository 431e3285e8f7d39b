import type { ComponentChild } from "preact";
import { useId } from "preact/hooks";
import "./FormField.css";

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
  /** What is wrong with the value, in the reader's language. */
  fault?: string | undefined;
  children(control: ControlAttributes): ComponentChild;
}

/** A control with its label above, a hint beside that and what is wrong below. */
export function FormField({ label, hint, fault, children }: FormFieldProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(" ");
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
      <p class="tl-form-fault" id={`${id}-fault`} role="alert">
        {fault}
      </p>
    </div>
  );
}
