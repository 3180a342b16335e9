import { expect, test } from '@playwright/test';
import type { AuditFact } from '@/lib/domain/audit-events';
import type { AuditEntry } from '@/lib/domain/audit-log';
import { wordsFor } from '@/lib/i18n/words';
import { actorName, auditSentence, type NameStyle } from './audit-sentence';
import { plainText } from './plain-text';

const token = { tokenId: 't', identifier: 'i'.repeat(22) };
const named = { ...token, name: 'nightly-reports' };
const person = { kind: 'person', name: '山田 花子' } as const;

function told(fact: AuditFact, more: Partial<AuditEntry> = {}, language: 'en' | 'ja' = 'en', style: NameStyle = 'polite'): string {
  const customs = { words: wordsFor(language), language, zone: 'Asia/Tokyo', now: 0 };
  const entry: AuditEntry = { seq: 1, at: 0, actor: person, person: undefined, tokenName: undefined, origin: { address: '203.0.113.7', client: '', requestId: '' }, fact, ...more };
  return plainText(auditSentence(customs, entry, style));
}

test('what would turn a line round or hide in it is seen as what it is, in every place where a name stands', () => {
  expect(told({ type: 'authn_token_revoked', ...named, name: 'a\u202eb\u0000', reason: 'leaked' })).toBe('山田 花子 revoked a\ufffdb␀ (leaked)');
  expect(told({ type: 'authz_change', ...named, action: 'rename-token', from: 'x\r\ny' })).toBe('山田 花子 renamed x␍␊y to nightly-reports');
  expect(told({ type: 'authn_token_reuse', ...token, reason: 'revoked', endpoint: 'listFaxes' }, { tokenName: '\u2066z' })).toBe('\ufffdz was called after it ended');
  expect(told({ type: 'authz_admin', action: 'end-service-client', clientId: 'c', name: 'a\u001bb' }, { actor: { kind: 'person', name: 'x\u202ey' } })).toBe('x\ufffdy ended the service client a␛b');
  expect(told({ type: 'authn_token_revoked', ...named, reason: 'by-service-client' }, { actor: { kind: 'named-client', name: '\u0007' } })).toBe('The service client ␇ revoked nightly-reports');
});

for (const [fact, more, english, japanese] of [
  [{ type: 'authn_login_success', memberId: 'm', sessionId: 's' }, {}, '山田 花子 signed in', '山田 花子さんがログインしました'],
  [{ type: 'authn_login_fail', memberId: 'm', emailKey: 'k' }, { actor: { kind: 'stranger' }, person }, 'Failed sign-in for 山田 花子', '山田 花子さんのログインに失敗しました'],
  [{ type: 'authn_login_fail_max', memberId: 'm', emailKey: 'k', waitMs: 60_001 }, { actor: { kind: 'stranger' }, person }, 'Too many failed sign-ins for 山田 花子: the next attempt had to wait 61 seconds', '山田 花子さんのログイン失敗が続いたため、次の試行まで61秒の待ち時間を設けました'],
  [{ type: 'authn_token_created', ...named, scopes: ['fax:fax:read'], expiresAt: 1 }, {}, '山田 花子 generated nightly-reports', '山田 花子さんがnightly-reportsを生成しました'],
  [{ type: 'authz_change', ...named, action: 'remove-scopes', scopes: ['fax:fax:edit'], left: [] }, {}, '山田 花子 removed fax:fax:edit from nightly-reports', '山田 花子さんがnightly-reportsからfax:fax:editを外しました'],
  [{ type: 'authn_token_revoked', ...named, reason: 'leaked' }, {}, '山田 花子 revoked nightly-reports (leaked)', '山田 花子さんがnightly-reportsを失効させました（漏えい）'],
  [{ type: 'authn_token_revoked', ...named, reason: 'by-holder' }, { actor: { kind: 'secret-holder' } }, 'A caller holding the secret revoked nightly-reports', 'シークレットの保持者がnightly-reportsを失効させました'],
  [{ type: 'authz_fail', action: 'generate-token', reason: 'scope-not-allowed' }, {}, '山田 花子 was refused a token: the policy does not allow a scope', '山田 花子さんのトークン生成が拒否されました（ポリシーで許可されていないスコープ）'],
  [{ type: 'authz_fail', action: 'open-admin-page', reason: 'admins-only', target: '/admin' }, {}, '山田 花子 was refused a page: for admins only', '山田 花子さんによるページの表示が拒否されました（管理者のみ）'],
  [{ type: 'authz_fail', action: 'call-api', ...token, reason: 'frozen', endpoint: 'listFaxes' }, { tokenName: 'fax-archive' }, 'A call with fax-archive was refused: it was frozen', 'fax-archiveの呼び出しが拒否されました（凍結中）'],
  [{ type: 'authz_fail', action: 'call-api', ...token, reason: 'address-not-allowed', endpoint: 'listFaxes' }, { tokenName: 'fax-archive' }, 'A call with fax-archive was refused: its address is not allowed', 'fax-archiveの呼び出しが拒否されました（このIPアドレスは許可されていません）'],
  [{ type: 'authz_fail', action: 'call-api', ...token, reason: 'guessed' }, { tokenName: 'fax-archive' }, 'Someone tried a wrong secret with the identifier of fax-archive', 'fax-archiveの識別子と誤ったシークレットが送信されました'],
  [{ type: 'authz_admin', action: 'register-service-client', clientId: 'c', name: 'mail' }, {}, '山田 花子 registered the service client mail', '山田 花子さんがサービスクライアント「mail」を登録しました'],
  [{ type: 'sensitive_read', action: 'export-audit-log', format: 'csv', filter: '' }, {}, '山田 花子 exported the audit log', '山田 花子さんが監査ログを書き出しました'],
] as const satisfies readonly (readonly [AuditFact, Partial<AuditEntry>, string, string])[]) {
  test(`${english}`, () => {
    expect(told(fact, more)).toBe(english);
    expect(told(fact, more, 'ja')).toBe(japanese);
  });
}

test('in files a person has the bare name', () => {
  expect(told({ type: 'authn_login_success', memberId: 'm', sessionId: 's' }, {}, 'ja', 'bare')).toBe('山田 花子がログインしました');
  expect(actorName(wordsFor('ja'), person, 'bare')).toBe('山田 花子');
  expect(actorName(wordsFor('en'), { kind: 'former-member' }, 'bare')).toBe('A former member');
});
