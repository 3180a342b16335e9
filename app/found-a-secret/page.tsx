import type { Metadata } from 'next';
import { FoundFinder } from '@/components/found/found-finder';
import { PageHead } from '@/components/shell/page-head';
import { requireMember } from '@/lib/auth/current-member';
import { currentReader } from '@/lib/auth/reader';
import { isAdmin } from '@/lib/domain/roles';
import { foundSecretPath } from '../paths';
import { SignedInFrame } from '../signed-in-frame';
import { foundPaths } from './found-paths';
import { lookUpFoundTokens } from './look-up-found-tokens';
import { stopFoundTokens } from './stop-found-tokens';

export async function generateMetadata(): Promise<Metadata> {
  const { words } = await currentReader();
  return { title: words('pages.foundSecret') };
}

/** For whoever finds a secret, of whatever role: what it is, and how to stop it. */
export default async function FoundASecret() {
  const member = await requireMember(foundSecretPath);
  const { words } = await currentReader();
  return (
    <SignedInFrame member={member} current="foundSecret" trail={[{ label: words('pages.foundSecret') }]} areas={['found', 'ending', 'status', 'time']}>
      <PageHead title={words('pages.foundSecret')} />
      <p className="mb-5 max-w-160 text-pretty">{words('found.lead')}</p>
      <FoundFinder lookUp={lookUpFoundTokens} stop={stopFoundTokens} readerIsAdmin={isAdmin(member.role)} paths={foundPaths} />
    </SignedInFrame>
  );
}
