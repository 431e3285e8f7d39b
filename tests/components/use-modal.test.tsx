// @vitest-environment jsdom
import { beforeAll, describe, expect, it, vi } from "vitest";
import { useModal } from "@/components/use-modal";
import { giveModalDialogs } from "./modal-dialogs";
import { mount } from "./mounted";

beforeAll(giveModalDialogs);

function Modal({ onClosed }: { onClosed(): void }) {
  return <dialog {...useModal(onClosed)} />;
}

function modal() {
  const onClosed = vi.fn();
  const page = mount(<Modal onClosed={onClosed} />);
  return { page, onClosed, dialog: page.get<HTMLDialogElement>("dialog") };
}

describe("useModal", () => {
  it("opens the dialog while it is there", () => {
    const { page, dialog } = modal();
    expect(dialog.open).toBe(true);
    page.show(null);
    expect(dialog.open).toBe(false);
  });

  it("tells that the browser closed it", () => {
    const { dialog, onClosed } = modal();
    dialog.dispatchEvent(new Event("close"));
    expect(onClosed).toHaveBeenCalledOnce();
  });

  it("tells nothing of a dialog that was taken away", () => {
    const { page, dialog, onClosed } = modal();
    page.show(null);
    dialog.dispatchEvent(new Event("close"));
    expect(onClosed).not.toHaveBeenCalled();
  });
});
