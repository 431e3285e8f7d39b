import { Icon } from "./Icon";

/** Props of {@link ErrorLine}. */
export interface ErrorLineProps {
  /** For `aria-describedby` of what it is about. */
  id?: string;
  /** What went wrong, in the reader's language; `null` when nothing did. */
  error: string | null;
}

/** One line that says what went wrong, read out when it appears. The empty region is there before, so that it is heard. */
export function ErrorLine({ id, error }: ErrorLineProps) {
  return (
    <div role="alert" id={id} class={error === null ? undefined : "tl-error"}>
      {error !== null && (
        <>
          <Icon name="warning" />
          <span>{error}</span>
        </>
      )}
    </div>
  );
}
