/** Runs at once after a rest, and otherwise `gap` milliseconds after the last run; what comes meanwhile runs once. */
export function paced(gap: number): (run: () => void) => void {
  let last = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;
  return (run) => {
    if (timer !== null) return;
    const wait = last + gap - Date.now();
    const go = () => {
      timer = null;
      last = Date.now();
      run();
    };
    if (wait <= 0) go();
    else timer = setTimeout(go, wait);
  };
}
