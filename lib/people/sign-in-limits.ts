import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Services } from '../context.ts';
import { tooMuch } from '../errors.ts';

/** Wrong passwords, at the sign-in and where one changes one's own, in a quarter of an hour: 10 for one account from one address, 50 from one address altogether. */
const WINDOW = 15 * 60;
const PER_ACCOUNT_AND_ADDRESS = 10;
const PER_ADDRESS = 50;

type Limits = { account: RateLimiterMemory; address: RateLimiterMemory };

const limitsOf = new WeakMap<Services['store'], Limits>();

/**
 * Counts one attempt before anything is hashed and throws TooMuch with the seconds to wait; the answer takes the
 * attempt back when the password was right.
 */
export async function countAttempt(
  services: Pick<Services, 'store'>,
  attempt: { email: string; address: string },
): Promise<{ succeeded(): Promise<void> }> {
  const limits = limitsFor(services.store);
  const accountKey = `${attempt.email.toLowerCase()} ${attempt.address}`;
  await consume(limits.address, attempt.address);
  await consume(limits.account, accountKey);
  return {
    async succeeded() {
      await limits.account.delete(accountKey);
      await limits.address.reward(attempt.address);
    },
  };
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw tooMuch(`Too many wrong passwords. Try again in ${minutes(seconds)}.`, seconds);
  }
}

function limitsFor(store: Services['store']): Limits {
  let limits = limitsOf.get(store);
  if (!limits) {
    limits = {
      account: new RateLimiterMemory({ points: PER_ACCOUNT_AND_ADDRESS, duration: WINDOW }),
      address: new RateLimiterMemory({ points: PER_ADDRESS, duration: WINDOW }),
    };
    limitsOf.set(store, limits);
  }
  return limits;
}

const minutes = (seconds: number) => (seconds <= 60 ? 'a minute' : `${Math.ceil(seconds / 60)} minutes`);
