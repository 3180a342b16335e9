import type { ReactNode } from 'react';
import type { Language } from '@/lib/i18n/languages';
import type { Words } from '@/lib/i18n/words';
import { PageHead } from '@/components/shell/page-head';
import { Advice } from './advice';
import { Contents } from './contents';
import { GuideStart } from './guide-start';
import type { HelpPaths } from './help-paths';
import { MoreArticles } from './more-articles';
import { ScopeGuide } from './scope-guide';
import { guideContents } from './sections';
import { TestSecrets } from './test-secrets';
import { Troubleshooting } from './troubleshooting';

interface Props {
  readonly words: Words;
  readonly language: Language;
  /** The reader's own choice; null where the system's counts. */
  readonly theme: 'light' | 'dark' | null;
  readonly paths: HelpPaths;
  readonly apiOrigin: string;
  /** Whether it helped. */
  readonly vote: ReactNode;
}

/** The guide to personal access tokens: the whole article this product is described by, in its order. */
export function TokenGuide({ words, language, theme, paths, apiOrigin, vote }: Props) {
  return (
    <>
      <PageHead title={words('pages.tokenHelp')} />
      <div className="grid grid-cols-1 gap-10 lg:grid-cols-[minmax(0,40rem)_17.5rem]">
        <Contents words={words} entries={guideContents(words)} />
        <div className="grid min-w-0 grid-cols-1 gap-10">
          <p className="text-pretty">{words('help.lead')}</p>
          <GuideStart words={words} paths={paths} />
          <ScopeGuide words={words} language={language} theme={theme} referencePath={paths.reference} />
          <Advice words={words} />
          <TestSecrets words={words} paths={paths} apiOrigin={apiOrigin} />
          <Troubleshooting words={words} refusedPath={paths.refused} />
          {vote}
          <MoreArticles
            words={words}
            articles={[
              { title: words('pages.refusedRequests'), href: paths.refused },
              { title: words('pages.apiReference'), href: paths.reference },
            ]}
          />
        </div>
      </div>
    </>
  );
}
