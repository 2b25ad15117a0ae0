import type { Row } from './world.ts';

/** Everybody sees how credits are printed; editors change it and send the rules over stored photos. */
export const creditRows = (): Row[] => [
  ['GET /credit-rules', '', [401, 200, 200, 200, 200], () => ({ path: '/credit-rules' })],
  [
    'PATCH /credit-rules',
    '',
    [401, 403, 403, 200, 200],
    () => ({ path: '/credit-rules', body: { creditExceptions: ['deLUX'] } }),
  ],
  ['GET /photo-cleaning', '', [401, 200, 200, 200, 200], () => ({ path: '/photo-cleaning' })],
  ['POST /photo-cleaning', '', [401, 403, 403, 200, 200], () => ({ path: '/photo-cleaning', body: {} })],
];
