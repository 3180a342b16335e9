import { useTranslations } from 'use-intl';
import type { FoundToken, StoppedToken } from '@/lib/domain/found-tokens';
import type { Language } from '@/lib/i18n/languages';
import type { FoundPaths } from './found-paths';
import { FoundRow } from './found-row';
import type { ReadSecret } from './read-secrets';

interface Props {
  readonly secrets: readonly ReadSecret[];
  readonly tokens: readonly FoundToken[];
  readonly outcomes: ReadonlyMap<string, StoppedToken['what']>;
  readonly paths: FoundPaths;
  readonly language: Language;
}

/** Every found token in the order of the text. Stacked where it is narrow, still a table for those who listen. */
export function FoundTable({ secrets, tokens, outcomes, paths, language }: Props) {
  const words = useTranslations();
  const lines = new Map(secrets.map((secret) => [secret.identifier, secret.lines]));
  return (
    <table role="table" aria-label={words('found.table')} className="found-list">
      <thead role="rowgroup">
        <tr role="row">
          {(['token', 'owner', 'status', 'lastUsed', 'where'] as const).map((column) => (
            <th key={column} role="columnheader" scope="col">
              {words(`found.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {tokens.map((token) => (
          <FoundRow key={token.identifier} token={token} outcome={outcomes.get(token.identifier)} lines={lines.get(token.identifier) ?? []} paths={paths} language={language} />
        ))}
      </tbody>
    </table>
  );
}
