import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NotRotatable } from '@/components/rotation/not-rotatable';
import { RotateToken } from '@/components/rotation/rotate-token';
import { PageHead } from '@/components/shell/page-head';
import { requireMember } from '@/lib/auth/current-member';
import { currentReader } from '@/lib/auth/reader';
import { prefillAddress, prefillLink } from '@/lib/domain/prefill-link';
import { isAdmin } from '@/lib/domain/roles';
import { readScopesToAdd } from '@/lib/domain/scopes-to-add';
import { publicOrigin } from '@/lib/environment/public-origin';
import { policyFor } from '@/lib/policy/read-policy';
import { rotationView } from '@/lib/tokens/rotation-view';
import { newSubmissionId } from '@/lib/tokens/submission-id';
import { FirstRequestHere } from '../../../../../first-request-here';
import { integrationsPath, newTokenPath, profilePath, rotatePath, tokenListPath, tokenPath, usesPath } from '../../../../../paths';
import { SignedInFrame } from '../../../../../signed-in-frame';
import { revokeToken } from '../../revoke-token';
import { rotateToken } from './rotate-token';

interface Props {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The token that is to be rotated, of the member who is signed in: somebody else's does not exist. A link may add scopes to it. */
async function askedFor({ params, searchParams }: Props) {
  const { id } = await params;
  const { scopes = '' } = prefillLink(await searchParams);
  const member = await requireMember(prefillAddress(rotatePath(id), scopes === '' ? {} : { scopes }));
  const reader = await currentReader();
  const token = (await rotationView(member, id, reader.now)) ?? notFound();
  return { member, token, scopes, ...reader };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { words, token } = await askedFor(props);
  return { title: words('rotate.title', { name: token.name }) };
}

/** A new secret for a token: a planned switch, or a stop after a leak. */
export default async function Rotate(props: Props) {
  const { member, token, scopes, words, language, zone, now } = await askedFor(props);
  const policy = await policyFor(member);
  const refusal = token.refusal ?? (policy.mayGenerate ? undefined : 'role-not-allowed');
  const trail = [
    { label: words('pages.profile'), href: profilePath },
    { label: words('pages.integrations'), href: integrationsPath },
    { label: words('pages.tokens'), href: tokenListPath },
    { label: token.name, href: tokenPath(token.id) },
    { label: words('rotate.crumb') },
  ];
  const paths = {
    token: tokenPath(token.id),
    uses: usesPath(token.id),
    list: tokenListPath,
    successor: token.successorId === null ? undefined : tokenPath(token.successorId),
    generateLike: prefillAddress(newTokenPath, { name: token.name, scopes: token.scopes.join(' ') }),
  };
  return (
    <SignedInFrame member={member} current="integrations" trail={trail} areas={['problems', 'rotate', 'form', 'finder', 'calls', 'groups', 'scopes', 'reveal', 'firstRequest', 'ending', 'list']}>
      {refusal ? (
        <>
          <PageHead title={words('rotate.title', { name: token.name })} />
          <NotRotatable words={words} refusal={refusal} frozenByName={token.frozenByName} paths={paths} />
        </>
      ) : (
        <FirstRequestHere>
          <RotateToken
            words={words}
            language={language}
            zone={zone}
            now={now}
            token={token}
            adding={readScopesToAdd(scopes, token.scopes, policy)}
            policy={policy}
            readerIsAdmin={isAdmin(member.role)}
            action={rotateToken}
            revoke={revokeToken}
            submissionId={newSubmissionId()}
            memberId={member.id}
            paths={paths}
            apiOrigin={publicOrigin()}
          />
        </FirstRequestHere>
      )}
    </SignedInFrame>
  );
}
