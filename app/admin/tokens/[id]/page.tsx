import type { Metadata } from 'next';
import { cache } from 'react';
import { TokenAsAdmin } from '@/components/admin-tokens/token-as-admin';
import { showTokenOfAccount } from '@/lib/admin/show-token-of-account';
import { historyOfToken } from '@/lib/audit/history-of-token';
import { currentReader } from '@/lib/auth/reader';
import { notThere, requireAdmin } from '@/lib/auth/require-admin';
import { printInventoryQuery } from '@/lib/domain/inventory-query';
import { defaultListQuery } from '@/lib/domain/list-query';
import { withDeadlines } from '@/lib/domain/token-history';
import { usageOfToken } from '@/lib/usage/token-usage';
import { adminTokenPath, adminTokensPath, impactPath } from '../../../paths';
import { SignedInFrame } from '../../../signed-in-frame';
import { FIRST_EVENTS, FIRST_ROWS, MOST_EVENTS, readWhole } from '../../../whole-list';
import { revokeOne } from '../revoke-one';
import { freezeOne, unfreezeOne } from './freeze-one';

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const actions = { revoke: revokeOne, freeze: freezeOne, unfreeze: unfreezeOne };

/** A token of the admin's organization, once per request; anything else is not found, before a line of the page is sent. */
const token = cache(async (id: string) => {
  const admin = await requireAdmin(adminTokenPath(id));
  const { now } = await currentReader();
  return { admin, shown: (await showTokenOfAccount(admin, id, now)) ?? (await notThere(admin, adminTokenPath(id))) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { shown } = await token((await params).id);
  const { words } = await currentReader();
  return { title: words('adminTokens.titleOfOne', { name: shown.name, owner: shown.owner.name }) };
}

/** Everything about one token of the organization, whoever owns it. */
export default async function OneTokenOfAll({ params, searchParams }: Props) {
  const { admin, shown } = await token((await params).id);
  const { words, language, zone, now } = await currentReader();
  const whole = readWhole(await searchParams);
  const [usage, history] = await Promise.all([
    usageOfToken(admin.accountId, shown.id, FIRST_ROWS, whole === 'history' ? undefined : whole, now),
    historyOfToken(admin, shown.id, whole === 'history' ? MOST_EVENTS : FIRST_EVENTS),
  ]);
  const trail = [{ label: words('pages.admin') }, { label: words('pages.adminTokens'), href: adminTokensPath }, { label: shown.name }];
  return (
    <SignedInFrame member={admin} current="adminTokens" trail={trail} areas={['problems', 'editing', 'freeze', 'ending', 'list', 'revoke', 'adminRevoke', 'time']}>
      <TokenAsAdmin
        words={words}
        language={language}
        zone={zone}
        now={now}
        token={shown}
        usage={usage}
        history={{ ...history, entries: withDeadlines(history.entries, shown, now) }}
        paths={{
          impact: impactPath(shown.id),
          token: adminTokenPath,
          owner: adminTokensPath + printInventoryQuery({ ...defaultListQuery, owner: shown.owner.id }),
          whole: (list) => `${adminTokenPath(shown.id)}?all=${list}#${list}`,
        }}
        actions={actions}
      />
    </SignedInFrame>
  );
}
