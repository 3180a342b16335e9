import type { AuditQuery } from '@/lib/domain/audit-query';
import type { Customs } from '@/components/token-page/customs';

/** What every part of the audit log's page is drawn from. */
export interface LogView extends Customs {
  readonly query: AuditQuery;
  /** The page's own address. */
  readonly path: string;
  readonly address: (query: AuditQuery) => string;
}
