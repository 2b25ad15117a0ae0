/** How long, as people say it: "40 seconds", "1 minute", "3 hours 20 minutes", "2 days". `ms` is milliseconds. Pure. */
export function spokenDuration(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  if (seconds < 60) return counted(seconds, 'second');
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return counted(minutes, 'minute');
  const hours = Math.floor(minutes / 60);
  if (hours < 48) {
    const rest = minutes % 60;
    return rest === 0 ? counted(hours, 'hour') : `${counted(hours, 'hour')} ${counted(rest, 'minute')}`;
  }
  return counted(Math.floor(hours / 24), 'day');
}

const counted = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`;
