/**
 * Asks before the page is left with something unsaved, and keeps it when the tab is hidden or closed. A file that is
 * dropped beside the text does not take the place of the page, as the browser would have it.
 */
export function watchLeaving(hasUnsaved: () => boolean, keep: () => void): () => void {
  const warn = (event: BeforeUnloadEvent) => {
    if (hasUnsaved()) event.preventDefault();
  };
  const hidden = () => {
    if (document.visibilityState === 'hidden') keep();
  };
  const stay = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };
  window.addEventListener('dragover', stay);
  window.addEventListener('drop', stay);
  window.addEventListener('beforeunload', warn);
  window.addEventListener('pagehide', keep);
  document.addEventListener('visibilitychange', hidden);
  return () => {
    window.removeEventListener('dragover', stay);
    window.removeEventListener('drop', stay);
    window.removeEventListener('beforeunload', warn);
    window.removeEventListener('pagehide', keep);
    document.removeEventListener('visibilitychange', hidden);
  };
}
