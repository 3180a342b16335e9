import type { Metadata } from 'next';
import { ClientList } from '@/components/service-clients/client-list';
import { NoClients } from '@/components/service-clients/no-clients';
import { PlanWithoutClients } from '@/components/service-clients/plan-without-clients';
import { RegisterClient } from '@/components/service-clients/register-client';
import { requireAdmin } from '@/lib/auth/require-admin';
import { currentReader } from '@/lib/auth/reader';
import { readListQuery, type ListAddress } from '@/lib/domain/list-query';
import { planHasTokens } from '@/lib/domain/roles';
import { publicOrigin } from '@/lib/environment/public-origin';
import { ownerName } from '@/lib/members/owner-name';
import { listServiceClients } from '@/lib/service-clients/list-service-clients';
import { newSubmissionId } from '@/lib/tokens/submission-id';
import { apiReferencePath, overviewPath, serviceClientsPath } from '../../paths';
import { SignedInFrame } from '../../signed-in-frame';
import { endClient } from './end-client';
import { registerClient } from './register-client';

export async function generateMetadata(): Promise<Metadata> {
  await requireAdmin(serviceClientsPath);
  const { words } = await currentReader();
  return { title: words('pages.serviceClients') };
}

/** The programs that may ask about the organization's tokens; here they are registered and ended. */
export default async function ServiceClients({ searchParams }: { readonly searchParams: Promise<ListAddress> }) {
  const member = await requireAdmin(serviceClientsPath);
  const { words, language, zone, now } = await currentReader();
  const listed = await listServiceClients(member, readListQuery(await searchParams).page);
  const hasClients = listed !== undefined && listed.count > 0;
  const included = planHasTokens(member.plan);
  const list =
    hasClients ? (
      <ClientList words={words} language={language} zone={zone} now={now} list={listed} pagePath={(page) => `${serviceClientsPath}?page=${page}`} end={endClient} />
    ) : (
      included && <NoClients words={words} apiOrigin={publicOrigin()} />
    );
  return (
    <SignedInFrame member={member} current="serviceClients" trail={[{ label: words('pages.admin'), href: overviewPath }, { label: words('pages.serviceClients') }]} areas={['problems', 'serviceClients', 'reveal', 'form', 'list', 'ending', 'status', 'revoke']}>
      {included ? (
        <RegisterClient
          action={registerClient}
          submissionId={newSubmissionId()}
          memberId={member.id}
          path={serviceClientsPath}
          howToPath={`${apiReferencePath}#service-clients`}
          apiOrigin={publicOrigin()}
        >
          {list}
        </RegisterClient>
      ) : (
        <PlanWithoutClients words={words} ownerName={await ownerName(member)} hasClients={hasClients}>
          {list}
        </PlanWithoutClients>
      )}
    </SignedInFrame>
  );
}
