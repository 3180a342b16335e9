import type { Metadata } from 'next';
import { RefusalFinder } from '@/components/refused/refusal-finder';
import { RefusedHelp } from '@/components/refused/refused-help';
import { currentMember } from '@/lib/auth/current-member';
import { currentReader } from '@/lib/auth/reader';
import { zoneName } from '@/lib/i18n/formats';
import { refusedRequestsPath } from '../../paths';
import { HelpFrame } from '../help-frame';
import { helpPaths } from '../help-paths';
import { HelpfulHere } from '../helpful-here';
import { explainRefused } from './explain-refused';

export async function generateMetadata(): Promise<Metadata> {
  const { words } = await currentReader();
  return { title: words('pages.refusedRequests') };
}

/** Why a request was refused, for anyone; of their own tokens members are told more. */
export default async function RefusedRequests() {
  const [member, { words, language, zone, now }] = await Promise.all([currentMember(), currentReader()]);
  const paths = helpPaths(refusedRequestsPath);
  return (
    <HelpFrame path={refusedRequestsPath} title={words('pages.refusedRequests')} current="refusedRequests" areas={['refused', 'vote']}>
      <RefusedHelp
        words={words}
        paths={paths}
        finder={<RefusalFinder explain={member ? explainRefused : undefined} signIn={paths.signIn} language={language} zone={zone} zoneName={zoneName(zone, language, now)} />}
        vote={<HelpfulHere article="refused-requests" signIn={paths.signIn} />}
      />
    </HelpFrame>
  );
}
