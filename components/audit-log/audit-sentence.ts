import type { ReactNode } from 'react';
import type { AuditFact, RevocationReason } from '@/lib/domain/audit-events';
import type { AuditEntry } from '@/lib/domain/audit-log';
import { shownText } from '@/lib/domain/shown-text';
import type { Words } from '@/lib/i18n/words';
import type { Customs } from '@/components/token-page/customs';
import { historySentence } from '@/components/token-page/history-sentence';
import { policyChangeText } from '@/components/policy/change-sentence';
import { subject, type Doer } from '@/components/token-page/somebody';

/** Persons as a page tells them, or by their bare names, as files do. */
export type NameStyle = 'polite' | 'bare';

/** An entry of the audit log as a sentence, without the address, which stands in a place of its own. Every fact has one: what is told of tokens stands in `historySentence`, all else here, and a new one does not compile without it. */
export function auditSentence(customs: Customs, { actor, person, tokenName, fact }: AuditEntry, style: NameStyle): ReactNode {
  const { words } = customs;
  const who = somebody(words, actor, style);
  if ('tokenId' in fact) return historySentence(customs, { who, address: 'none', fact: withShownName(fact) }, shownText(tokenName ?? words('auditLog.aToken')));
  const { actor: name } = subject(words, who);
  return sentenceOf(words, fact, { actor: name, person: subject(words, person ? somebody(words, person, style) : null).actor });
}

/** The actor's name alone, for a column of its own. */
export function actorName(words: Words, actor: AuditEntry['actor'], style: NameStyle): string {
  return subject(words, somebody(words, actor, style)).actor;
}

type Fact = Exclude<AuditFact, { tokenId: string }>;

function sentenceOf(words: Words, fact: Fact, { actor, person }: { readonly actor: string; readonly person: string }): string {
  switch (fact.type) {
    case 'authn_login_success':
      return words('auditLog.signedIn', { actor });
    case 'authn_login_fail':
      return fact.memberId === null ? words('auditLog.signInFailedUnknown') : words('auditLog.signInFailed', { person });
    case 'authn_login_fail_max':
      return words('auditLog.signInSlowed', { person, seconds: Math.ceil(fact.waitMs / 1_000) });
    case 'session_expired':
      return fact.reason === 'signed-out' ? words('auditLog.signedOut', { actor }) : words('auditLog.sessionsEnded', { person, count: fact.sessionIds.length });
    case 'authn_password_change':
      return words('auditLog.passwordChanged', { person });
    case 'authn_password_change_fail':
      return words('auditLog.passwordNotChanged', { person });
    case 'user_created':
      return words('auditLog.userCreated', { person, role: words(`roles.${fact.role}`) });
    case 'authz_admin':
      return adminSentence(words, fact, { actor, person });
    case 'authz_fail':
      return refusalSentence(words, fact, actor);
    case 'sensitive_read':
      return words('auditLog.exported', { actor, what: words(`auditLog.exports.${fact.action}`) });
    default:
      return unknown(words, fact);
  }
}

function adminSentence(words: Words, fact: Extract<Fact, { type: 'authz_admin' }>, { actor, person }: { readonly actor: string; readonly person: string }): string {
  switch (fact.action) {
    case 'register-service-client':
      return words('auditLog.clientRegistered', { actor, client: shownText(fact.name) });
    case 'end-service-client':
      return words('auditLog.clientEnded', { actor, client: shownText(fact.name) });
    case 'invite-members':
      return words('auditLog.memberInvited', { actor, count: fact.invitationIds.length });
    case 'withdraw-invitation':
      return words('auditLog.invitationWithdrawn', { actor });
    case 'change-role':
      return words('auditLog.roleChanged', { actor, person, role: words(`roles.${fact.to}`) });
    case 'deactivate-member':
      return words('auditLog.memberDeactivated', { actor, person });
    case 'reactivate-member':
      return words('auditLog.memberReactivated', { actor, person });
    case 'revoke-by-filter':
      return words('auditLog.revokedMany', { actor, count: fact.count, reason: words(`history.reasons.${reasonOf(fact.reason)}`) });
    case 'change-policy':
      return words('auditLog.policyChanged', { actor, what: policyChangeText(words, fact.before, fact.after) });
    default:
      return unknown(words, fact);
  }
}

function refusalSentence(words: Words, fact: Extract<Fact, { type: 'authz_fail' }>, actor: string): string {
  switch (fact.action) {
    case 'generate-token':
      return words('auditLog.generationRefused', { actor, reason: words(`auditLog.refusals.${fact.reason}`) });
    case 'remove-scopes':
      return words('auditLog.removalRefused', { actor, reason: words(`auditLog.refusals.${fact.reason}`) });
    default:
      return words('auditLog.attemptRefused', { actor, what: words(`auditLog.attempts.${fact.action}`), reason: words(`auditLog.refusals.${fact.reason}`) });
  }
}

/** What a member, a holder or a service does of their own has no reason of its own. */
function reasonOf(reason: RevocationReason) {
  return reason === 'by-owner' || reason === 'by-holder' || reason === 'by-service-client' ? 'other' : reason;
}

/** Written by a version that knew more than this one: that it is there is all that can be told. Its technical name stands beside. */
function unknown(words: Words, _fact: never): string {
  return words('auditLog.unknown');
}

function somebody(words: Words, who: AuditEntry['actor'], style: NameStyle): Doer {
  if (who.kind === 'named-client') return { kind: 'named', name: words('auditLog.client', { name: shownText(who.name) }) };
  if (who.kind !== 'person') return who;
  return { kind: style === 'bare' ? 'named' : 'person', name: shownText(who.name) };
}

function withShownName<Named extends Extract<AuditFact, { tokenId: string }>>(fact: Named): Named {
  return { ...fact, ...('name' in fact && { name: shownText(fact.name) }), ...('from' in fact && typeof fact.from === 'string' && { from: shownText(fact.from) }) };
}
