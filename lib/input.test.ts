import { expect, test } from 'vitest';
import { z } from 'zod';
import { NewsroomError } from './errors.ts';
import { parseInput } from './input.ts';

const schema = z.object({
  id: z.uuid(),
  to: z.enum(['draft', 'approved']).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
  note: z.string().max(3).optional(),
  ids: z.array(z.string()).max(1).optional(),
  name: z.string().min(1, 'Give it a name.').optional(),
});
const id = '01890000-0000-7000-8000-000000000001';

function fieldsOf(input: unknown, of: z.ZodType = schema): unknown {
  try {
    parseInput(of, input);
  } catch (error) {
    return error instanceof NewsroomError && error.details.fields;
  }
}

test.each([
  [{}, { id: 'This is missing.' }],
  [{ id: 'abc' }, { id: 'This is not an id.' }],
  [{ id: 7 }, { id: 'This must be text.' }],
  [{ id, to: 'gone' }, { to: 'This must be one of: draft, approved.' }],
  [{ id, limit: '1e9' }, { limit: 'This is at most 100.' }],
  [{ id, limit: 'many' }, { limit: 'This must be a number.' }],
  [{ id, note: 'four' }, { note: 'This has at most 3 characters.' }],
  [{ id, ids: ['a', 'b'] }, { ids: 'This has at most 1 entry.' }],
  [{ id, name: '' }, { name: 'Give it a name.' }],
  ['text', { body: 'This must be an object.' }],
])('%j is refused in a sentence', (input, fields) => {
  expect(fieldsOf(input)).toEqual(fields);
});

test('what is not known is named', () => {
  expect(fieldsOf({ at: 'noon' }, z.strictObject({}))).toEqual({ body: 'This is not known here: at.' });
});
