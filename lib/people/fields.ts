import { z } from 'zod';
import type { Role } from '#db/index.ts';

/** What a person's fields look like, for every verb that takes them. */
export const emailSchema = z
  .string('Write an email address.')
  .trim()
  .toLowerCase()
  .max(254, 'An email address has at most 254 characters.')
  .regex(/^[^\s@<>",;:]+@[^\s@<>",;:]+$/, 'This is not an email address.');

export const personNameSchema = z
  .string('Write a name.')
  .trim()
  .min(1, 'Write a name.')
  .max(120, 'A name has at most 120 characters.');

const roles = ['contributor', 'reporter', 'editor', 'admin'] as const satisfies readonly Role[];
export const roleSchema = z.enum(roles, 'A role is contributor, reporter, editor or admin.');
