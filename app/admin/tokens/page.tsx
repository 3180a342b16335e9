import type { Metadata } from 'next';
import { cache } from 'react';
import { InventoryInView } from '@/components/admin-tokens/inventory-in-view';
import { Ignored } from '@/components/controls/ignored';
import { PageHead } from '@/components/shell/page-head';
import { ListFailed } from '@/components/tokens/list-failed';
import { tokenTexts } from '@/components/tokens/into-words';
import { packed } from '@/components/tokens/packed-texts';
import { answered } from '@/lib/actions/answered';
import { ownerNamed, ownersToChoose } from '@/lib/admin/owners-to-choose';
import { readInventory } from '@/lib/admin/read-inventory';
import { currentReader } from '@/lib/auth/reader';
import { requireAdmin } from '@/lib/auth/require-admin';
import { inventoryFields, printInventoryQuery, readInventoryQuery, type InventoryQuery } from '@/lib/domain/inventory-query';
import type { ListAddress } from '@/lib/domain/list-query';
import { zoneName } from '@/lib/i18n/formats';
import { listAreas } from '../../list-areas';
import { adminExportPath, adminTokenPath, adminTokensPath } from '../../paths';
import { SignedInFrame } from '../../signed-in-frame';
import { revokeOne } from './revoke-one';
import { previewSeveral, revokeSeveral } from './revoke-several';

interface Props {
  readonly searchParams: Promise<ListAddress>;
}

/** Who reads it, asked once per request: one attempt of who may not is one record. */
const adminAt = cache(requireAdmin);

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  await adminAt(addressOf(readInventoryQuery(await searchParams).query));
  const { words } = await currentReader();
  return { title: words('pages.adminTokens') };
}

const addressOf = (query: InventoryQuery) => adminTokensPath + printInventoryQuery(query);

/** Every token of the organization, as the address asks for it. */
export default async function AllTokens({ searchParams }: Props) {
  const said = await searchParams;
  const { query: asked, ignored } = readInventoryQuery(said);
  const admin = await adminAt(addressOf(asked));
  const reader = await currentReader();
  const { words, language, zone, now } = reader;
  const read = await answered('readInventory', async () => {
    const ownerName = asked.owner === undefined ? undefined : await ownerNamed(admin, asked.owner);
    const query = ownerName === undefined ? { ...asked, owner: undefined } : asked;
    return { kind: 'read' as const, query, ownerName, owners: await ownersToChoose(admin), list: await readInventory(admin, query, now) };
  });
  const unknown = read.kind === 'read' && asked.owner !== undefined && read.ownerName === undefined ? [[inventoryFields.owner, asked.owner] as const] : [];
  return (
    <SignedInFrame member={admin} current="adminTokens" trail={[{ label: words('pages.admin') }, { label: words('pages.adminTokens') }]} areas={[...listAreas, 'adminTokens', 'adminRevoke']}>
      <PageHead title={words('pages.adminTokens')} />
      <Ignored words={words} values={[...ignored, ...unknown]} />
      {read.kind !== 'read' && <ListFailed words={words} requestId={read.kind === 'failed' ? read.requestId : undefined} href={addressOf(asked)} />}
      {read.kind === 'read' && read.list.counts.views.all === 0 && <p className="max-w-160 sm:text-16">{words('adminTokens.none')}</p>}
      {read.kind === 'read' && read.list.counts.views.all !== 0 && (
        <InventoryInView
          query={read.query}
          list={{ counts: read.list.counts, page: read.list.page, pages: read.list.pages }}
          packedTokens={packed(read.list.tokens.map((token) => ({ ...tokenTexts(reader, token), owner: token.owner.name })))}
          heldSecret={said['held_secret'] !== undefined}
          owners={read.owners}
          ownerName={read.ownerName}
          paths={{ list: adminTokensPath, token: adminTokenPath('*'), export: adminExportPath }}
          zoneName={zoneName(zone, language, now)}
          actions={{ revokeOne, preview: previewSeveral, revoke: revokeSeveral }}
        />
      )}
    </SignedInFrame>
  );
}
