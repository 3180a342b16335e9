import type { Metadata } from 'next';
import { ApiReference } from '@/components/api-reference/api-reference';
import { OpenFrame } from '@/components/shell/open-frame';
import { currentMember } from '@/lib/auth/current-member';
import { currentReader } from '@/lib/auth/reader';
import { prefillAddress } from '@/lib/domain/prefill-link';
import { publicOrigin } from '@/lib/environment/public-origin';
import { apiReferencePath, newTokenPath, refusedRequestsPath, signInPath, tokenHelpPath } from '../../paths';
import { SignedInFrame } from '../../signed-in-frame';

export async function generateMetadata(): Promise<Metadata> {
  const { words } = await currentReader();
  return { title: words('pages.apiReference') };
}

/** The API reference, for anyone: who is signed in reads it inside the shell. */
export default async function ApiReferencePage() {
  const [member, { words, language }] = await Promise.all([currentMember(), currentReader()]);
  const page = (
    <ApiReference words={words} language={language} apiOrigin={publicOrigin()} paths={{ guide: tokenHelpPath, refused: refusedRequestsPath }} generatePath={(scope) => prefillAddress(newTokenPath, { scopes: scope })} />
  );
  if (!member) {
    return (
      <OpenFrame words={words} signInPath={signInPath(apiReferencePath)}>
        {page}
      </OpenFrame>
    );
  }
  return (
    <SignedInFrame member={member} current="apiReference" trail={[{ label: words('pages.help') }, { label: words('pages.apiReference') }]}>
      {page}
    </SignedInFrame>
  );
}
