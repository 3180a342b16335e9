import type { Words } from '@/lib/i18n/words';
import { inlineCode } from '@/components/controls/inline-code';
import { Section } from './section';

/** How a program knows that a webhook's call is ours. */
export function Webhooks({ words }: { readonly words: Words }) {
  return (
    <Section id="webhooks" title={words('reference.webhooks')}>
      <p className="text-pretty">{words.rich('reference.webhooksText', { code: inlineCode })}</p>
    </Section>
  );
}
