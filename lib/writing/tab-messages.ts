import { z } from 'zod';
import { frontIdSchema } from '../fronts/layout.rules.ts';
import type { FromTab } from './live.ts';
import { sendStepsInput } from './send-steps.ts';

const storyId = z.uuid();
const position = z.int().min(0);
const { steps, version, clientId } = sendStepsInput.shape;

const fromTab = z.discriminatedUnion('type', [
  z.object({ type: z.literal('enter'), storyId, version, clientId }),
  z.object({ type: z.literal('leave'), storyId }),
  z.object({ type: z.literal('steps'), storyId, version, steps, clientId, ref: z.int() }),
  z.object({
    type: z.literal('cursor'),
    storyId,
    cursor: z.object({ anchor: position, head: position, version }).nullable(),
  }),
  z.object({ type: z.literal('watch desk') }),
  z.object({ type: z.literal('watch front'), frontId: frontIdSchema.nullable() }),
  z.object({ type: z.literal('ping') }),
]);

/** A tab's message, or null for what is none. */
export function readMessage(text: string): FromTab | null {
  try {
    return fromTab.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
