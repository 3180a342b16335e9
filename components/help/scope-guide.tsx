import { scopeGroups } from '@/lib/domain/scopes';
import type { Language } from '@/lib/i18n/languages';
import type { Words } from '@/lib/i18n/words';
import { Section } from '@/components/api-reference/section';
import { inlineCode } from '@/components/controls/inline-code';
import { ChecklistPicture } from './checklist-picture';
import { ScopeEntry } from './scope-entry';
import { scopeGroupAnchor } from './sections';

interface Props {
  readonly words: Words;
  readonly language: Language;
  readonly theme: 'light' | 'dark' | null;
  readonly referencePath: string;
}

/** Every scope of the catalogue in its group, and what each opens after the endpoint table. */
export function ScopeGuide({ words, language, theme, referencePath }: Props) {
  return (
    <Section id="scopes" title={words('help.scopes.title')}>
      <p className="text-pretty">{words.rich('help.scopes.lead', { code: inlineCode })}</p>
      <ChecklistPicture words={words} language={language} theme={theme} />
      {scopeGroups.map(({ id, scopes }) => (
        <section key={id} aria-labelledby={scopeGroupAnchor(id)} className="mt-8">
          <h3 id={scopeGroupAnchor(id)} className="text-16 font-semibold">
            {words(`groups.${id}.name`)}
          </h3>
          <p className="mb-3 text-muted">{words(`groups.${id}.text`)}</p>
          {scopes.map((scope) => (
            <ScopeEntry key={scope} words={words} scope={scope} referencePath={referencePath} />
          ))}
        </section>
      ))}
    </Section>
  );
}
