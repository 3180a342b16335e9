import type { Metadata } from 'next';
import { WordsHere } from '@/components/words-here';
import { InvitationFrame } from '@/components/invitation/invitation-frame';
import { currentReader } from '@/lib/auth/reader';
import { signInPath, tokenListPath } from '../paths';
import { InvitationHere } from './invitation-here';

export async function generateMetadata(): Promise<Metadata> {
  const { words } = await currentReader();
  return { title: words('invitation.page') };
}

/** Where an invitation's link leads. Which one it is stands behind the `#`, which no browser sends: the page reads it there and posts it. */
export default async function Invitation() {
  const { words, language, zone, now } = await currentReader();
  return (
    <InvitationFrame words={words}>
      <WordsHere language={language} zone={zone} now={now} areas={['invitation', 'password', 'problems']}>
        <InvitationHere signInPath={signInPath(tokenListPath)} tokensPath={tokenListPath} />
      </WordsHere>
    </InvitationFrame>
  );
}
