import type { RevokeAnswer } from '@/lib/domain/action-answers';
import { hasEnded } from '@/lib/domain/token-status';
import type { TokenSummary } from '@/lib/domain/token-summary';
import type { Language } from '@/lib/i18n/languages';
import type { Words } from '@/lib/i18n/words';
import { EndableTableHead } from '@/components/ending/endable-table-head';
import { AccessCell } from './access-cell';
import { ExpiresCell } from './expires-cell';
import { LastUsedCell } from './last-used-cell';
import { lastUseSentence } from './last-use-sentence';
import { TokenRow } from './token-row';

interface Props {
  readonly words: Words;
  readonly language: Language;
  readonly zone: string;
  readonly now: number;
  readonly tokens: readonly TokenSummary[];
  readonly revoke: (tokenId: string) => Promise<RevokeAnswer>;
}

/** The member's tokens in the order given: a table at every width, whose roles are written out because stacked rows lose them. */
export function TokenList({ words, language, zone, now, tokens, revoke }: Props) {
  const customs = { words, language, zone, now };
  const columns = [
    [words('list.token'), 'column-token'],
    [words('list.access'), ''],
    [words('list.expires'), 'column-expires'],
    [words('list.lastUsed'), 'column-used'],
  ] as const;
  return (
    <>
      <table role="table" aria-label={words('pages.tokens')} className="token-list">
        <EndableTableHead words={words} columns={columns} />
        <tbody role="rowgroup">
          {tokens.map((token) => (
            <TokenRow
              key={token.id}
              id={token.id}
              name={token.name}
              identifier={token.identifier}
              ended={hasEnded(token.status)}
              lastUse={lastUseSentence({ ...customs, token })}
              access={<AccessCell words={words} language={language} scopes={token.scopes} />}
              expires={<ExpiresCell {...customs} token={token} />}
              lastUsed={<LastUsedCell {...customs} token={token} />}
              revoke={revoke}
            />
          ))}
        </tbody>
      </table>
      <p className="pt-3 text-muted tabular-nums">{words('list.count', { count: tokens.length })}</p>
    </>
  );
}
