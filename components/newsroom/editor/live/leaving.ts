/** Asks before the page is left with something unsaved, and keeps it when the tab is hidden or closed. */
export function watchLeaving(hasUnsaved: () => boolean, keep: () => void): () => void {
  const warn = (event: BeforeUnloadEvent) => {
    if (hasUnsaved()) event.preventDefault();
  };
  const hidden = () => {
    if (document.visibilityState === 'hidden') keep();
  };
  window.addEventListener('beforeunload', warn);
  window.addEventListener('pagehide', keep);
  document.addEventListener('visibilitychange', hidden);
  return () => {
    window.removeEventListener('beforeunload', warn);
    window.removeEventListener('pagehide', keep);
    document.removeEventListener('visibilitychange', hidden);
  };
}
