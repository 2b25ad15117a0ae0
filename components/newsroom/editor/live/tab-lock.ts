/**
 * A tab that is alive holds its name, so that no other tab of the same person takes its unconfirmed steps.
 * Web Locks need https or localhost; elsewhere tabs ask each other over a BroadcastChannel.
 */
export type TabLock = { release(): void };

const channelName = 'slugline tabs';
const patience = 400;

/** Takes the name, or null while another living tab has it. */
export async function takeTabLock(name: string): Promise<TabLock | null> {
  return 'locks' in navigator ? takeWebLock(name) : takeByAsking(name);
}

function takeWebLock(name: string): Promise<TabLock | null> {
  return new Promise((resolve) => {
    void navigator.locks.request(name, { ifAvailable: true }, (lock) => {
      if (!lock) return resolve(null);
      return new Promise<void>((release) => resolve({ release }));
    });
  });
}

async function takeByAsking(name: string): Promise<TabLock | null> {
  const channel = new BroadcastChannel(channelName);
  const isHeld = await new Promise<boolean>((resolve) => {
    channel.onmessage = ({ data }) => data.held === name && resolve(true);
    channel.postMessage({ asked: name });
    setTimeout(() => resolve(false), patience);
  });
  if (isHeld) {
    channel.close();
    return null;
  }
  channel.onmessage = ({ data }) => data.asked === name && channel.postMessage({ held: name });
  return { release: () => channel.close() };
}
