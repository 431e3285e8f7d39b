import { useId } from "preact/hooks";
import { Choices, type ChoicesProps } from "./Choices";
import "./ChoiceSetting.css";

/** Props of {@link ChoiceSetting}. */
export interface ChoiceSettingProps<Id extends string>
  extends Pick<ChoicesProps<Id>, "choices" | "current" | "onChoose"> {
  label: string;
  /** What the current choice means, below it. */
  meaning?: string;
}

/** A setting of which one choice holds, with its name above. */
export function ChoiceSetting<Id extends string>({ label, meaning, ...choices }: ChoiceSettingProps<Id>) {
  const id = useId();
  return (
    <div>
      <p class="tl-setting-name" id={`${id}-name`}>
        {label}
      </p>
      <Choices labelledBy={`${id}-name`} describedBy={`${id}-meaning`} {...choices} />
      <p class="tl-setting-meaning" id={`${id}-meaning`} role="status">
        {meaning}
      </p>
    </div>
  );
}
