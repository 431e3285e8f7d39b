/** Gives jsdom the modal dialogs that it lacks: open or not, without a top layer or a `close` event. */
export function giveModalDialogs(): void {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
}
