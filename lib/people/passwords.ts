import { hash, verify } from '@node-rs/argon2';
import { newToken } from './sessions.ts';

/** OWASP's argon2id parameters: 19 MiB, two passes, one lane. `2` is Algorithm.Argon2id, a const enum of the package. */
const parameters = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The argon2id hash of a password, with its parameters and salt (PHC string). */
export const hashPassword = (password: string): Promise<string> =>
  hash(password.normalize('NFKC'), parameters);

let nobodysHash: Promise<string> | null = null;

/**
 * Whether the password belongs to the hash. Without a hash it takes the same time and says no, so that the time of
 * an answer does not tell which emails exist.
 */
export async function passwordMatches(
  passwordHash: string | null | undefined,
  password: string,
): Promise<boolean> {
  nobodysHash ??= hashPassword(newToken());
  const dummy = await nobodysHash;
  const matches = await verify(passwordHash ?? dummy, password.normalize('NFKC'));
  return matches && Boolean(passwordHash);
}
