import { lazy, Suspense, useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { nearestScope } from '@/lib/domain/nearest-scope';
import type { Scope } from '@/lib/domain/scopes';
import { announce } from '@/components/announcer';
import { linkButtonStyle } from '@/components/controls/button-style';
import { fieldIds } from './field-ids';
import type { Choosing } from './form-settings';

/** Reading a command takes a shell's grammar: it is fetched when a call is pasted. */
const PastedCalls = lazy(() => import('./pasted-calls').then(({ PastedCalls: component }) => ({ default: component })));

/** So long after the last letter the number of scopes found is said aloud, in milliseconds. */
const SETTLED = 600;

interface Props extends Choosing {
  readonly query: string;
  readonly isCall: boolean;
  readonly isSearch: boolean;
  readonly shown: readonly Scope[];
  readonly onQuery: (query: string) => void;
}

/** What came of a search: how many scopes, what is out of sight and still selected; or what a pasted call needs. */
export function FinderAnswer({ query, isCall, isSearch, shown, onQuery, ...choosing }: Props) {
  const words = useTranslations();
  const hidden = choosing.held.filter((scope) => !shown.includes(scope));
  const found = words('finder.found', { count: shown.length });
  const meant = shown.length === 0 ? nearestScope(query.trim()) : undefined;

  useEffect(() => {
    if (!isSearch) return;
    const settling = setTimeout(() => announce(found), SETTLED);
    return () => clearTimeout(settling);
  }, [isSearch, found]);

  return (
    <>
      {isCall && (
        <Suspense>
          <PastedCalls text={query} {...choosing} />
        </Suspense>
      )}
      {isSearch && (
        <p className="mt-2 flex flex-wrap items-baseline gap-x-3">
          <span id={fieldIds.finderNote} className="text-muted tabular-nums">{found}</span>
          {meant && (
            <button type="button" onClick={() => onQuery(meant)} className={linkButtonStyle}>
              {words('finder.didYouMean', { scope: meant })}
            </button>
          )}
          <button type="button" onClick={() => onQuery('')} className={linkButtonStyle}>
            {words('finder.clear')}
          </button>
        </p>
      )}
      {isSearch && hidden.length > 0 && <p className="mt-1 wrap-anywhere">{words('finder.hidden', { scopes: hidden.join(words('finder.separator')) })}</p>}
    </>
  );
}
