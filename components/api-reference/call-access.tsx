import { narrowestFirst } from '@/lib/domain/call-groups';
import { scopesThatSuffice, type Endpoint } from '@/lib/domain/endpoints';
import type { Scope } from '@/lib/domain/scopes';
import { anyOfPieces } from '@/lib/i18n/formats';
import type { Language } from '@/lib/i18n/languages';
import type { Words } from '@/lib/i18n/words';
import { inlineCode } from '@/components/controls/inline-code';

interface Props {
  readonly words: Words;
  readonly language: Language;
  readonly call: Endpoint;
  readonly generatePath: (scope: Scope) => string;
}

/** What opens a call. Each of its scopes leads to the form with that scope ticked. */
export function CallAccess({ words, language, call, generatePath }: Props) {
  if (call.access.kind !== 'scopes') return <p className="text-muted">{words(`reference.access.${call.access.kind}`)}</p>;
  const scopes = narrowestFirst(call);
  const elsewhere = scopesThatSuffice(call, false);
  const links = anyOfPieces(scopes, language).map(({ isItem, text }) =>
    isItem ? (
      <a key={text} href={generatePath(text as Scope)} translate="no" className="font-mono">
        {text}
      </a>
    ) : (
      text
    ),
  );
  return (
    <p className="text-muted text-pretty">
      {words.rich('reference.generateFor', { scopes: () => <>{links}</> })}
      {scopes
        .filter((scope) => !elsewhere.includes(scope))
        .map((scope) => (
          <span key={scope} className="block">
            {words.rich('reference.onSelfOnly', { scope, code: inlineCode })}
          </span>
        ))}
    </p>
  );
}
