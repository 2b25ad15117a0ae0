import { tidyParts } from '../credit/parts.ts';

/** Who sends the bill for a photo: the last of its provider chain; empty where it names nobody. Pure. */
export const supplierOf = (credit: string): string => tidyParts(credit).at(-1) ?? '';

/** What provider chains were counted for, added up for each supplier, most uses first. Pure. */
export function totalsOf(counted: { credit: string; uses: number; photos: number }[]) {
  const totals = new Map<string, { supplier: string; uses: number; photos: number }>();
  for (const { credit, uses, photos } of counted) {
    const supplier = supplierOf(credit);
    const key = supplier.toLowerCase();
    const total = totals.get(key) ?? { supplier, uses: 0, photos: 0 };
    totals.set(key, { ...total, uses: total.uses + uses, photos: total.photos + photos });
  }
  return [...totals.values()].sort((a, b) => b.uses - a.uses || (a.supplier < b.supplier ? -1 : 1));
}
