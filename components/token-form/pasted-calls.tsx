import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { fewestScopes } from '@/lib/domain/fewest-scopes';
import { readPastedCalls } from '@/lib/domain/pasted-call';
import { matchPasted, type PastedMatch } from '@/lib/domain/pasted-match';
import { grants } from '@/lib/domain/scope-relations';
import { announce } from '@/components/announcer';
import type { Choosing } from './form-settings';
import { PastedCallRow } from './pasted-call-row';
import { sentenceOf } from './pasted-call-text';
import { SelectScopes } from './select-scopes';

interface Props extends Choosing {
  readonly text: string;
}

/** What the calls in a pasted text need, one by one, and all of it with one button. Nothing is ticked by itself, and the text goes nowhere. */
export function PastedCalls({ text, ...choosing }: Props) {
  const words = useTranslations();
  const { memberId, policy } = choosing.settings;
  const matches = eachOnce(readPastedCalls(text).flatMap((call) => matchPasted(call, memberId)));
  const needed = fewestScopes(matches.map((match) => (match.kind === 'call' ? match.scopes : [])), policy.allowedScopes);
  const missing = needed.filter((scope) => !grants(scope, choosing.held));
  const said = matches.length === 0 ? words('finder.noCall') : matches.map((match) => sentenceOf(words, match)).join(' ');

  useEffect(() => announce(said), [said]);

  return (
    <div className="mt-3 rounded-8 border border-line-strong">
      {matches.length === 0 && <p className="px-4 py-2.5">{words('finder.noCall')}</p>}
      <ul>
        {matches.map((match) => (
          <PastedCallRow key={keyOf(match)} match={match} {...choosing} />
        ))}
      </ul>
      {missing.length > 1 && (
        <p className="border-t border-line px-4 py-2.5">
          <SelectScopes scopes={missing} {...choosing} />
        </p>
      )}
    </div>
  );
}

function keyOf(match: PastedMatch): string {
  return match.kind === 'call' ? `${match.call.id} ${match.scopes.join(' ')}` : `${match.pasted.method} ${match.pasted.path}`;
}

function eachOnce(matches: readonly PastedMatch[]): PastedMatch[] {
  return [...new Map(matches.map((match) => [keyOf(match), match])).values()];
}
