import type { AttentionPaths } from '@/components/overview/needs-attention';
import { accessValues } from '@/lib/domain/inventory-query';
import { ATTENTION_DAYS, UNUSED_DAYS } from '@/lib/domain/overview';
import { adminTokensPath, auditLogPath } from '../paths';

/** Where the overview's sentences lead: each to the list that its number was counted in. */
export const attentionPaths: AttentionPaths = {
  broken: `${auditLogPath}#verification`,
  endedCalled: `${auditLogPath}?kind=after-end`,
  expiring: `${adminTokensPath}?expires=${ATTENTION_DAYS}&sort=expiry`,
  unused: `${adminTokensPath}?unused=${UNUSED_DAYS}`,
  unusedAccess: `${adminTokensPath}?access=${accessValues.unusedAccess}`,
};
