import type { CallInput } from '@/lib/domain/call-inputs';
import { fieldsOf } from '@/lib/domain/call-fields';
import type { Language } from '@/lib/i18n/languages';
import type { Words } from '@/lib/i18n/words';
import { BreakablePath } from '@/components/controls/breakable-path';
import { inlineCode } from '@/components/controls/inline-code';
import { FieldKind } from './field-kind';

interface Props {
  readonly words: Words;
  readonly language: Language;
  readonly title: string;
  readonly rule: NonNullable<CallInput['body']>;
}

/** The values that a call reads, from the rule that reads them. */
export function CallFields({ words, language, title, rule }: Props) {
  return (
    <div className="mt-3 rounded-6 bg-sunken px-4 py-3">
      <p className="mb-1.5 text-12 text-muted">{title}</p>
      <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[16rem_minmax(0,1fr)]">
        {fieldsOf(rule).map((field) => (
          <div key={field.name} className="contents max-sm:block">
            <dt translate="no" className="font-mono wrap-anywhere">
              <BreakablePath path={field.name} />
            </dt>
            <dd className="text-muted max-sm:mb-1">
              <FieldKind words={words} language={language} field={field} />
              {field.example !== undefined && <span>{words.rich('reference.example', { example: field.example, code: inlineCode })}</span>}
              {field.isRequired && <span className="ml-2 font-medium text-fg">{words('reference.required')}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
