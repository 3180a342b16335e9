import { useTranslations } from 'use-intl';
import { MOST_FOUND } from '@/lib/domain/found-secrets';
import type { Language } from '@/lib/i18n/languages';
import { linesText } from './lines-text';
import { hasFingerprints, type ReadSecret } from './read-secrets';

interface Props {
  readonly secrets: readonly ReadSecret[];
  readonly readerIsAdmin: boolean;
  readonly serviceClientsPath: string;
  readonly language: Language;
}

/** What else was in the text, none of it sent; and what could not be done. */
export function FoundNotes({ secrets, readerIsAdmin, serviceClientsPath, language }: Props) {
  const words = useTranslations();
  const others = (['client', 'test', 'damaged'] as const).flatMap((kind) => {
    const some = secrets.filter((secret) => secret.kind === kind);
    const lines = [...new Set(some.flatMap((secret) => secret.lines))].sort((a, b) => a - b);
    return some.length > 0 ? [{ kind, text: { count: some.length, lines: linesText(words, lines, language) } }] : [];
  });
  const hasTokens = secrets.some(({ kind }) => kind === 'token');
  return (
    <div className="mt-5 grid gap-2 text-muted text-pretty tabular-nums">
      {others.map(({ kind, text }) => (
        <p key={kind}>
          {words(`found.notes.${kind}`, text)}
          {kind === 'client' && (
            <span className="block">{readerIsAdmin ? words.rich('found.endClient', { link: (chunks) => <a href={serviceClientsPath}>{chunks}</a> }) : words('found.tellAdmin')}</span>
          )}
        </p>
      ))}
      {secrets.length >= MOST_FOUND && <p>{words('found.notes.most', { count: MOST_FOUND })}</p>}
      {hasTokens && !hasFingerprints() && <p>{words('found.notes.identifiersOnly')}</p>}
    </div>
  );
}
