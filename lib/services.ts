import type { Services } from './context.ts';

/**
 * `server.ts` and Next's bundle are two module graphs in one process; this global is where they meet (DESIGN §11).
 * Type-only towards the store, so that nothing native is bundled.
 */
const holder = globalThis as typeof globalThis & { sluglineServices?: Services };

export function provideServices(services: Services): void {
  holder.sluglineServices = services;
}

/** The process's services. Throws before `server.ts` has made them (for example during `next build`). */
export function services(): Services {
  if (!holder.sluglineServices)
    throw new Error('The newsroom is not started: services are made by server.ts.');
  return holder.sluglineServices;
}
