import 'server-only';
import { database, type Tx } from '@/db/connection';
import { putPolicy } from '@/db/policies';
import { breathe, transaction } from '@/db/transaction';
import { callOffAll } from '@/db/unused-tokens';
import { mayAdminister } from '@/lib/admin/may-administer';
import { recordAudit } from '@/lib/audit/record-audit';
import type { AuditEvent, AuditFact, Origin } from '@/lib/domain/audit-events';
import { changedPolicy, partOf, saysTheSame, type PolicyQuestion } from '@/lib/domain/policy-change';
import type { WantedPolicy } from '@/lib/domain/policy-form';
import { markOf, type PolicyPreview } from '@/lib/domain/policy-preview';
import { planHasTokens } from '@/lib/domain/roles';
import { changesSince } from './policy-history';
import { previewOf, type PolicyAdmin } from './preview-policy';
import { readPolicy } from './read-policy';
import { shortenTokens } from './shorten-tokens';

export type ChangePolicyAnswer =
  | { readonly kind: 'saved'; readonly shortened: number }
  | { readonly kind: 'unchanged' | 'not-found' | 'plan-lapsed' }
  | { readonly kind: 'changed-meanwhile'; readonly by: string; readonly at: number; readonly what: readonly PolicyQuestion[] }
  | { readonly kind: 'preview-outdated'; readonly preview: PolicyPreview };

/**
 * Answers one question of the policy anew: the answer, the tokens it shortens if that was agreed to, and the record of it, or nothing.
 * Of two admins at once the second is told what the first changed; what would be shortened must be what was shown.
 */
export async function changePolicy(admin: PolicyAdmin, wanted: WantedPolicy, origin: Origin, now: number): Promise<ChangePolicyAnswer> {
  if (!(await mayAdminister(admin, 'change-policy', wanted.change.question, origin, now))) return { kind: 'not-found' };
  if (!planHasTokens(admin.plan)) return { kind: 'plan-lapsed' };
  const answer = await transaction((tx) => change(tx, admin, wanted, origin, now));
  return answer.kind === 'changed-meanwhile' ? { ...answer, ...(await changesSince(database(), admin, wanted.seen)) } : answer;
}

type Inside = Exclude<ChangePolicyAnswer, { kind: 'changed-meanwhile' }> | { readonly kind: 'changed-meanwhile' };

async function change(tx: Tx, admin: PolicyAdmin, wanted: WantedPolicy, origin: Origin, now: number): Promise<Inside> {
  const { accountId } = admin;
  const { policy, version } = await readPolicy(tx, accountId);
  if (version !== wanted.seen) return { kind: 'changed-meanwhile' };
  if (saysTheSame(policy, wanted.change)) return { kind: 'unchanged' };
  const preview = wanted.shorten ? await previewOf(tx, admin, wanted.change, origin.address, now) : undefined;
  if (preview && (preview.shortening ? markOf(preview.shortening) : '') !== wanted.agreed) return { kind: 'preview-outdated', preview };
  const next = changedPolicy(policy, wanted.change);
  if (!(await putPolicy(tx, { ...next, accountId, changedAt: now, changedBy: admin.id }, version))) return { kind: 'changed-meanwhile' };
  const { question, value } = wanted.change;
  // Whoever was told under the old rule is told anew under the new one.
  if (question === 'unusedDays') await callOffUnused(tx, accountId);
  const shortened = question === 'longestDays' && preview?.shortening ? preview.shortening.tokens : 0;
  const fact: AuditFact = { type: 'authz_admin', action: 'change-policy', before: partOf(policy, question), after: partOf(next, question), ...(shortened > 0 && { shortened }) };
  const event: AuditEvent = { at: now, actor: { kind: 'member', memberId: admin.id }, origin, fact };
  if (question === 'longestDays' && preview && shortened > 0) await shortenTokens(tx, admin, { all: preview.tokens, longestDays: value, version: version + 1 }, event, origin, now);
  else await recordAudit(tx, accountId, event);
  return { kind: 'saved', shortened };
}

async function callOffUnused(tx: Tx, accountId: string): Promise<void> {
  while ((await callOffAll(tx, accountId, AT_ONCE)) === AT_ONCE) await breathe();
}

const AT_ONCE = 500;
