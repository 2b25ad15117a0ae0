import type { Metadata } from 'next';
import { AuditTrail } from '#components/newsroom/audit/audit.tsx';

export const metadata: Metadata = { title: 'Audit' };

export default function Page() {
  return <AuditTrail />;
}
