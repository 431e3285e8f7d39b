/** Something that a card offers to do. */
export interface CardChoice {
  label: string;
  run(): void;
}

/** Quiet buttons below a card's text. */
export function CardChoices({ choices }: { choices: readonly CardChoice[] }) {
  return (
    <div class="tl-card-choices">
      {choices.map(({ label, run }) => (
        <button type="button" class="tl-card-choice" key={label} onClick={() => run()}>
          {label}
        </button>
      ))}
    </div>
  );
}
