import "./Choices.css";

/** Props of {@link Choices}. */
export interface ChoicesProps<Id extends string> {
  /** Id of the element that names the choice. */
  labelledBy: string;
  /** Id of the element that says what the current one means, where it does not say so itself. */
  describedBy?: string;
  /** `lang` (BCP 47) where a label is in another language than the interface. */
  choices: readonly { id: Id; label: string; lang?: string }[];
  current: Id;
  /** Called in the click itself, since browsers let nothing else ask for a permission. */
  onChoose(id: Id): void;
}

/** A row of buttons of which one holds. */
export function Choices<Id extends string>(props: ChoicesProps<Id>) {
  const { labelledBy, describedBy, choices, current, onChoose } = props;
  return (
    <fieldset class="tl-choices" aria-labelledby={labelledBy} aria-describedby={describedBy}>
      {choices.map(({ id, label, lang }) => (
        <button
          type="button"
          class="tl-choice"
          key={id}
          lang={lang}
          aria-pressed={id === current}
          onClick={() => id !== current && onChoose(id)}
        >
          {label}
        </button>
      ))}
    </fieldset>
  );
}
