import type { PhotoUsesReportAnswer } from '#lib/answers.ts';
import { get } from '../calls.ts';
import { pathWith } from '../request.ts';

/** Days of the newsroom's zone ("2026-05-03"), the last with all of it. */
export type Days = { from: string; until: string };

/** What agencies bill by. */
export const photoUses = {
  report: (query: Days & { cursor: string | null }, signal?: AbortSignal) =>
    get<PhotoUsesReportAnswer>('photo-uses', { ...query, limit: 50 }, signal),
  exportPath: (days: Days) => pathWith('photo-uses/export', days),
};
