import type { ReactNode } from 'react';
import { refusalTopics } from '@/lib/domain/refusal-help';
import type { Words } from '@/lib/i18n/words';
import { Section } from '@/components/api-reference/section';
import { Contents } from '@/components/help/contents';
import type { HelpPaths } from '@/components/help/help-paths';
import { MoreArticles } from '@/components/help/more-articles';
import { PageHead } from '@/components/shell/page-head';
import { OtherErrors } from './other-errors';
import { Reason } from './reason';

interface Props {
  readonly words: Words;
  readonly paths: HelpPaths;
  /** The field that finds the reason. */
  readonly finder: ReactNode;
  readonly vote: ReactNode;
}

/** Why a request was refused: a field that finds out, and every reason at the anchor that the API's errors lead to, without script too. */
export function RefusedHelp({ words, paths, finder, vote }: Props) {
  const entries = [
    { anchor: 'reasons', title: words('refused.all') },
    ...refusalTopics.map((topic) => ({ anchor: topic, title: words(`refused.topics.${topic}.heading`), isWithin: true })),
    { anchor: 'others', title: words('refused.others.title') },
  ];
  return (
    <>
      <PageHead title={words('pages.refusedRequests')} />
      <div className="grid grid-cols-1 gap-10 lg:grid-cols-[minmax(0,40rem)_17.5rem]">
        <Contents words={words} entries={entries} />
        <div className="grid min-w-0 grid-cols-1 gap-10">
          <div>
            <p className="mb-5 text-pretty">{words('refused.lead')}</p>
            {finder}
          </div>
          <Section id="reasons" title={words('refused.all')}>
            {refusalTopics.map((topic) => (
              <Reason key={topic} words={words} topic={topic} />
            ))}
          </Section>
          <OtherErrors words={words} />
          {vote}
          <MoreArticles
            words={words}
            articles={[
              { title: words('pages.tokenHelp'), href: paths.guide },
              { title: words('help.testSecrets.title'), href: `${paths.guide}#test-secrets` },
              { title: words('pages.apiReference'), href: paths.reference },
            ]}
          />
        </div>
      </div>
    </>
  );
}
