import { z } from 'zod';
import type { CropRect, Crops, PhotoRow } from '#db/index.ts';
import { invalid } from '../../errors.ts';
import { cropWithin, type DrawnShape, mayBeCropped } from './crops.rules.ts';

const share = z.number().min(0, 'is a share from 0 to 1').max(1, 'is a share from 0 to 1');
const rect = z.object({ x: share, y: share, width: share, height: share }).nullable().optional();

/** Rectangles in shares of the upright photo, from the top left. */
export const cropsInput = z.object({ free: rect, '16:9': rect, '4:3': rect, '1:1': rect });

/** The photo's rectangles with these instead. Throws Invalid where the licence forbids to cut it, or too little would be left. */
export function cropsWith(photo: PhotoRow, drawn: z.infer<typeof cropsInput>): Crops {
  const entries = Object.entries(drawn) as [DrawnShape, CropRect | null | undefined][];
  if (!mayBeCropped(photo) && entries.some(([, rect]) => rect))
    throw invalid('This photo may not be cropped: its licence says so. It is shown whole everywhere.');
  const crops: Crops = { ...photo.crops };
  for (const [shape, rect] of entries) {
    if (rect === undefined) continue;
    delete crops[shape];
    if (rect === null) continue;
    const fitting = cropWithin(rect);
    if (!fitting) {
      const sentence =
        'A crop must show at least a twentieth of the photo’s width and height. Draw it larger.';
      throw invalid(sentence, { crops: sentence });
    }
    crops[shape] = fitting;
  }
  return crops;
}
