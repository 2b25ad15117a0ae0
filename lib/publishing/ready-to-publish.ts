import type { Finding } from '../document/finding.ts';

/** The findings that refuse a publish (NEWSROOM §5), or none. Warnings never do. */
export const whatRefuses = (findings: Finding[]): Finding[] =>
  findings.filter((finding) => finding.level === 'error');
