/** Something that a card offers to do. */
export interface CardChoice {
  /** Tells it from the others where its label changes, so that it keeps the focus. */
  id?: string;
  label: string;
  run(): void;
}

/** Quiet buttons below a card's text. */
export function CardChoices({ choices }: { choices: readonly CardChoice[] }) {
  return (
    <div class="tl-card-choices">
      {choices.map(({ id, label, run }) => (
        <button type="button" class="tl-card-choice" key={id ?? label} onClick={() => run()}>
          {label}
        </button>
      ))}
    </div>
  );
}
