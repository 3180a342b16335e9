import { callGroups } from '@/lib/domain/call-groups';
import type { Scope } from '@/lib/domain/scopes';
import type { Language } from '@/lib/i18n/languages';
import type { Words } from '@/lib/i18n/words';
import { Contents } from '@/components/help/contents';
import { PageHead } from '@/components/shell/page-head';
import { referenceContents } from './anchors';
import { CallGroupSection } from './call-group-section';
import { Errors } from './errors';
import { Headers } from './headers';
import { Section } from './section';
import { Start } from './start';
import { TestSecrets } from './test-secrets';
import { Webhooks } from './webhooks';

interface Props {
  readonly words: Words;
  readonly language: Language;
  readonly apiOrigin: string;
  readonly paths: { readonly guide: string; readonly refused: string };
  /** The form that generates a token with this scope ticked. */
  readonly generatePath: (scope: Scope) => string;
}

/** The API on one page: how to call it, every call of the table, and what comes back. */
export function ApiReference({ words, language, apiOrigin, paths, generatePath }: Props) {
  return (
    <>
      <PageHead title={words('pages.apiReference')} />
      <div className="grid grid-cols-1 gap-10 lg:grid-cols-[minmax(0,40rem)_17.5rem]">
        <Contents words={words} entries={referenceContents(words)} />
        <div className="grid grid-cols-1 gap-10">
          <Start words={words} apiOrigin={apiOrigin} />
          <Section id="calls" title={words('reference.calls')}>
            <div className="grid grid-cols-1 gap-10">
              {callGroups.map((group) => (
                <CallGroupSection key={group.id} words={words} language={language} group={group} generatePath={generatePath} />
              ))}
            </div>
          </Section>
          <Errors words={words} refusedPath={paths.refused} />
          <Headers words={words} />
          <TestSecrets words={words} guidePath={paths.guide} />
          <Webhooks words={words} />
        </div>
      </div>
    </>
  );
}
