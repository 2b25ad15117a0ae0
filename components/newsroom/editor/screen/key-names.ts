/** ⌘ on a Mac, Ctrl elsewhere. */
export const command =
  typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘' : 'Ctrl ';
