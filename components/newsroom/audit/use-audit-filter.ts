'use client';

import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import type { AuditFilter } from '../api/guarding.ts';

const names = ['subjectId', 'kind', 'actorId', 'action', 'refused', 'from', 'to'] as const;

/** What the audit is narrowed to stands in the address, so that it can be sent to a colleague. */
export function useAuditFilter(): [
  AuditFilter,
  (change: Partial<Record<keyof AuditFilter, string | null>>) => void,
] {
  const router = useRouter();
  const path = usePathname();
  const asked = useSearchParams();
  const filter: AuditFilter = Object.fromEntries(
    names.flatMap((name) => (asked.get(name) ? [[name, asked.get(name)]] : [])),
  );
  const change = (next: Partial<Record<keyof AuditFilter, string | null>>) => {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries({ ...filter, ...next })) if (value) query.set(name, value);
    router.replace(query.size > 0 ? `${path}?${query}` : path, { scroll: false });
  };
  return [filter, change];
}
