import type { AuditRow } from '#db/index.ts';
import type { Context } from '../context.ts';
import type { NewsroomError } from '../errors.ts';
import { auditRow } from './row.ts';

/** The audit line of a refused attempt (NEWSROOM §2): who tried what, on which thing, by which request. */
export function refusedRow(
  ctx: Pick<Context, 'actor' | 'address' | 'clock'>,
  request: { method: string; url: string },
  refusal: NewsroomError,
): AuditRow {
  const { pathname } = new URL(request.url);
  const action = refusal.details.action ?? `${request.method} ${pathname}`;
  const detail = { method: request.method, path: pathname, message: refusal.message };
  return { ...auditRow(ctx, action, subjectOf(pathname), detail), allowed: false };
}

const kinds: Record<string, AuditRow['subjectKind']> = {
  stories: 'story',
  photos: 'photo',
  people: 'person',
  invitations: 'person',
  'set-up': 'person',
  partners: 'partner',
  sections: 'section',
  authors: 'author',
  topics: 'topic',
  settings: 'settings',
  tokens: 'token',
  audit: 'audit',
};

/** "/api/newsroom/stories/42/publication" is about story 42; the audit has no things of its own. */
function subjectOf(pathname: string): { kind: AuditRow['subjectKind']; id: string | null } {
  const [noun = '', id] = pathname.replace('/api/newsroom/', '').split('/');
  return { kind: kinds[noun] ?? 'session', id: noun === 'audit' ? null : (id ?? null) };
}
