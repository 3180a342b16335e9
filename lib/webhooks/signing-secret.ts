import 'server-only';
import { hkdfSync } from 'node:crypto';
import { auditKey } from '@/lib/audit/chain';

/** Keeps these keys apart from everything else that AUDIT_KEY is for. */
const PURPOSE = 'fax.plus webhook signing secret v1';
const BYTES = 32;

/**
 * The secret that signs a webhook's calls, in the Standard Webhooks form: `whsec_` and base64.
 * Derived from AUDIT_KEY and the webhook's id (HKDF-SHA256, RFC 5869), so it is stored nowhere; another AUDIT_KEY makes another secret.
 */
export function signingSecret(webhookId: string): string {
  const { key } = auditKey();
  return `whsec_${Buffer.from(hkdfSync('sha256', key, '', `${PURPOSE}\n${webhookId}`, BYTES)).toString('base64')}`;
}
