import { otherAnswers } from '@/lib/domain/refusal-help';
import type { Words } from '@/lib/i18n/words';
import { Section } from '@/components/api-reference/section';

/** What the API answers with beside refusals, each at the anchor of its `type`. */
export function OtherErrors({ words }: { readonly words: Words }) {
  return (
    <Section id="others" title={words('refused.others.title')}>
      <p className="mb-3 text-pretty">{words('refused.others.lead')}</p>
      {otherAnswers.map(({ id, types }) => (
        <div key={id} className="reason border-t border-line py-3">
          <div className="flex flex-wrap gap-x-3 gap-y-1">
            {types.map((type) => (
              <code key={type} id={type} translate="no" className="font-medium">
                {type.replaceAll('-', '_')}
              </code>
            ))}
          </div>
          <p className="mt-1 text-pretty">{words(`refused.others.${id}`)}</p>
        </div>
      ))}
    </Section>
  );
}
