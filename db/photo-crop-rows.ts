import type { Rendition } from './rows.ts';

/** A rectangle in shares of the picture's width and height, from the top left. */
export type CropRect = { x: number; y: number; width: number; height: number };

/** What editors drew themselves; where nothing is drawn, the focal point decides. */
export type Crops = Partial<Record<'free' | '16:9' | '4:3' | '1:1', CropRect>>;

/** The shapes in which pages and other sites show a part of a photo. */
export type CutShape = keyof Crops | '3:2' | '1.91:1';

/** A file that shows a part of the photo. `from` is that part in pixels of the original: "left,top,width,height". */
export type CutFile = Rendition & { shape: CutShape; from: string };
