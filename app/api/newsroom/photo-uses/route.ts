import { handle } from '#app/api/newsroom/handle.ts';
import { photoUsesReport } from '#lib/photos/reports/photo-uses-report.ts';

export const GET = handle(photoUsesReport);
