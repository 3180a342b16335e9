import type { Words } from '@/lib/i18n/words';
import { inlineCode } from '@/components/controls/inline-code';
import { Section } from './section';

const headers = [
  ['X-Token-Expires-At', 'expires'],
  ['RateLimit-Policy', 'policy'],
  ['RateLimit', 'limit'],
  ['Retry-After', 'retry'],
  ['WWW-Authenticate', 'challenge'],
  ['X-Request-Id', 'request'],
] as const;

/** What the answers say beside their bodies. */
export function Headers({ words }: { readonly words: Words }) {
  return (
    <Section id="headers" title={words('reference.headers')}>
      <dl className="border-t border-line">
        {headers.map(([name, text]) => (
          <div key={name} className="grid gap-x-4 gap-y-0.5 border-b border-line py-2 last:border-b-0 sm:grid-cols-[13rem_minmax(0,1fr)]">
            <dt translate="no" className="font-mono font-medium">
              {name}
            </dt>
            <dd>
              <p>{words.rich(`reference.headerTexts.${text}`, { code: inlineCode })}</p>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
