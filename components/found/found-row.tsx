import { useNow, useTranslations } from 'use-intl';
import { CheckShape, CrossShape, StarShape } from '@/components/icons/shapes';
import { statusLook } from '@/components/tokens/status-look';
import { StatusMark } from '@/components/tokens/status-mark';
import type { FoundToken, StoppedToken } from '@/lib/domain/found-tokens';
import type { Language } from '@/lib/i18n/languages';
import { shortTimeAgo } from '@/lib/i18n/relative-time';
import type { FoundPaths } from './found-paths';
import { linesText } from './lines-text';

interface Props {
  readonly token: FoundToken;
  readonly outcome: StoppedToken['what'] | undefined;
  readonly lines: readonly number[];
  readonly paths: FoundPaths;
  readonly language: Language;
}

/** One found token: as much of it as its finder may know. */
export function FoundRow({ token, outcome, lines, paths, language }: Props) {
  const words = useTranslations();
  const now = useNow().getTime();
  const isKnown = token.whose === 'yours' || token.whose === 'administered';
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        {isKnown && <span className="block font-medium wrap-anywhere">{token.name}</span>}
        <code translate="no" className="block text-12 text-muted wrap-anywhere">
          {token.identifier}
        </code>
        {isKnown && outcome !== undefined && (
          <a href={(token.whose === 'yours' ? paths.uses : paths.impact).replace('*', encodeURIComponent(token.id))} className="mt-1 inline-block">
            {words(token.whose === 'yours' ? 'found.seeUses' : 'found.seeImpact')}
          </a>
        )}
      </th>
      <td role="cell" className="wrap-anywhere">
        <span className="column-name">{words('found.owner')}</span>
        {token.whose === 'yours' ? words('found.yours') : token.whose === 'administered' ? token.owner : words(token.whose === 'somebody-here' ? 'found.somebody' : 'found.nobody')}
      </td>
      <td role="cell">
        <span className="column-name">{words('found.status')}</span>
        <Status token={token} outcome={outcome} />
      </td>
      <td role="cell" className="tabular-nums">
        <span className="column-name">{words('found.lastUsed')}</span>
        {isKnown ? token.lastUsedAt === null ? words('time.never') : shortTimeAgo(words, token.lastUsedAt, now) : words('found.unknown')}
      </td>
      <td role="cell" className="tabular-nums">
        <span className="column-name">{words('found.where')}</span>
        {linesText(words, lines, language)}
      </td>
    </tr>
  );
}

function Status({ token, outcome }: Pick<Props, 'token' | 'outcome'>) {
  const words = useTranslations();
  if (token.whose === 'nobody-here') return words('found.unknown');
  if (outcome === 'revoked') return <StatusMark tone="danger" shape={CrossShape} text={words('status.revokedJustNow')} />;
  if (outcome === 'reported') return <StatusMark tone="plain" shape={StarShape} text={words('found.reportedJustNow')} />;
  if (outcome === 'stopped-before') return <StatusMark tone="quiet" shape={CrossShape} text={words('found.stoppedBefore')} />;
  if (token.status === 'active') return <StatusMark tone="ok" shape={CheckShape} text={words('found.active')} />;
  const { tone, shape, text, long } = statusLook[token.status];
  return <StatusMark tone={tone} shape={shape} text={words(text)} long={long} />;
}
