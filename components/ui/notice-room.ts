/**
 * Says how much of the screen's lower edge notices take. Dialogs stay above it and pages end below it (`--notices` in
 * newsroom.css), so that no notice lies over a control that cannot be scrolled away from it.
 */
export function leaveRoom(kind: 'toasts' | 'banner', height: number): void {
  document.documentElement.style.setProperty(`--${kind}`, `${height}px`);
}
