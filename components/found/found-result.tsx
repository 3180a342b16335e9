'use client';

import { useEffect, useRef, useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { announce } from '@/components/announcer';
import type { FoundToken } from '@/lib/domain/found-tokens';
import type { Language } from '@/lib/i18n/languages';
import { FoundNotes } from './found-notes';
import type { FoundPaths } from './found-paths';
import { FoundTable } from './found-table';
import type { ReadSecret } from './read-secrets';
import { StopButton } from './stop-button';
import { namedOf } from './use-found';
import { canBeStopped, useStopping, type StopFound } from './use-stopping';

interface Props {
  readonly secrets: readonly ReadSecret[];
  readonly tokens: readonly FoundToken[];
  readonly stop: StopFound;
  readonly readerIsAdmin: boolean;
  readonly paths: FoundPaths;
}

/** What was found, whose it is, and the way to stop it. */
export function FoundResult({ secrets, tokens, stop, readerIsAdmin, paths }: Props) {
  const words = useTranslations();
  const language = useLocale() as Language;
  const heading = useRef<HTMLHeadingElement>(null);
  const { outcomes, said, end, leave, hasStopped } = useStopping(stop, language);
  const left = tokens.filter((token) => canBeStopped(token, outcomes.get(token.identifier)));
  const title = tokens.length === 0 ? words('found.none') : words('found.title', { found: tokens.length, live: left.length });
  // What was found is said once; what became of it has sentences of its own.
  const [firstTitle] = useState(title);
  useEffect(() => announce(firstTitle), [firstTitle]);

  const groups = [
    { how: 'revoke', tokens: left.filter(({ whose }) => whose !== 'somebody-here') },
    { how: 'report', tokens: left.filter(({ whose }) => whose === 'somebody-here') },
  ] as const;
  const namedFor = (some: readonly FoundToken[]) => secrets.filter(({ kind, identifier }) => kind === 'token' && some.some((token) => token.identifier === identifier)).map(namedOf);

  return (
    <section aria-labelledby="found-heading" className="mt-8">
      <h2 ref={heading} id="found-heading" tabIndex={-1} className="text-16 font-semibold tabular-nums">
        {title}
      </h2>
      {said.map((sentence) => (
        <p key={sentence} className="mt-1 text-pretty tabular-nums wrap-anywhere">
          {sentence}
        </p>
      ))}
      {left.length > 0 && (
        <div className="mt-4 flex flex-wrap gap-2">
          {groups.map(
            ({ how, tokens: some }) =>
              some.length > 0 && <StopButton key={how} how={how} isPrimary={how === 'revoke' || some.length === left.length} tokens={some} end={() => end(namedFor(some))} onClosed={leave} hasStopped={hasStopped} home={heading} />,
          )}
        </div>
      )}
      {tokens.length > 0 && <FoundTable secrets={secrets} tokens={tokens} outcomes={outcomes} paths={paths} language={language} />}
      <FoundNotes secrets={secrets} readerIsAdmin={readerIsAdmin} serviceClientsPath={paths.serviceClients} language={language} />
    </section>
  );
}
