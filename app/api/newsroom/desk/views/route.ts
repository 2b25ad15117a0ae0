import { handle } from '#app/api/newsroom/handle.ts';
import { addView, listViews } from '#lib/desk/views.ts';

export const GET = handle(listViews);
export const POST = handle(addView, { status: 201 });
