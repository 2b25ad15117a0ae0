/** Tells when the same version has waited for its answer longer than `patience` milliseconds. */
export function overdue(patience: number): (version: number | null, now: number) => boolean {
  let waiting: { version: number; since: number } | null = null;
  return (version, now) => {
    if (version === null) waiting = null;
    else if (waiting?.version !== version) waiting = { version, since: now };
    else if (now - waiting.since > patience) {
      waiting = null;
      return true;
    }
    return false;
  };
}
