import { handle } from '#app/api/newsroom/handle.ts';
import { changePerson } from '#lib/people/change-person.ts';

export const PATCH = handle(changePerson);
