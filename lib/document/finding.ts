/**
 * One fault or doubt about a story. A warning while writing; an 'error' refuses the publish (NEWSROOM §5).
 * `at` leads to the fault: a path of child indexes into the document, or the name of a field beside it.
 */
export type Finding = {
  rule: string;
  level: 'error' | 'warning';
  message: string;
  at: { path: number[] } | { field: 'section' | 'bylines' | 'slug' | 'partner' | 'origin' } | null;
};
