import type { Metadata } from 'next';
import { TokenGuide } from '@/components/help/token-guide';
import { currentReader } from '@/lib/auth/reader';
import { publicOrigin } from '@/lib/environment/public-origin';
import { tokenHelpPath } from '../../paths';
import { HelpFrame } from '../help-frame';
import { helpPaths } from '../help-paths';
import { HelpfulHere } from '../helpful-here';

export async function generateMetadata(): Promise<Metadata> {
  const { words } = await currentReader();
  return { title: words('pages.tokenHelp') };
}

/** The guide to personal access tokens, for anyone. */
export default async function TokenHelp() {
  const { words, language, theme } = await currentReader();
  const paths = helpPaths(tokenHelpPath);
  return (
    <HelpFrame path={tokenHelpPath} title={words('pages.tokenHelp')} current="tokenHelp" areas={['vote']}>
      <TokenGuide
        words={words}
        language={language}
        theme={theme}
        paths={paths}
        apiOrigin={publicOrigin()}
        vote={<HelpfulHere article="personal-access-tokens" signIn={paths.signIn} />}
      />
    </HelpFrame>
  );
}
