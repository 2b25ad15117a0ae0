import type { Choice } from '#components/ui/select.tsx';
import type { Role } from '../api.ts';

/** The four roles and what each may do (NEWSROOM §2). */
export const roles: readonly (Choice & { id: Role })[] = [
  { id: 'contributor', name: 'Contributor', hint: 'Writes own stories' },
  { id: 'reporter', name: 'Reporter', hint: 'Also sees and joins colleagues’ stories' },
  { id: 'editor', name: 'Editor', hint: 'Edits everything and publishes' },
  { id: 'admin', name: 'Admin', hint: 'Also people, settings and tokens' },
];
