import { handle } from '#app/api/newsroom/handle.ts';
import { invite } from '#lib/people/invite.ts';
import { listPeople } from '#lib/people/list-people.ts';

export const GET = handle(listPeople);
export const POST = handle(invite, { status: 201 });
