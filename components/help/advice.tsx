import type { ReactNode } from 'react';
import type { Words } from '@/lib/i18n/words';
import { Section } from '@/components/api-reference/section';
import { inlineCode } from '@/components/controls/inline-code';
import { linkTo } from './link-in';

/** Best practices and tips, as the article gives them. */
export function Advice({ words }: { readonly words: Words }) {
  const rich = (key: Parameters<Words['rich']>[0]) => words.rich(key, { code: inlineCode, link: linkTo('#test-secrets') });
  return (
    <>
      <Section id="best-practices" title={words('help.practices.title')}>
        <Points title={words('help.practices.least')} points={[rich('help.practices.leastScopes'), rich('help.practices.leastRead')]} />
        <Points
          title={words('help.practices.rotation')}
          points={[rich('help.practices.rotationDays'), rich('help.practices.rotationReminder'), rich('help.practices.rotationBefore')]}
        />
        <Points title={words('help.practices.care')} points={[rich('help.practices.careShare'), rich('help.practices.careRevoke'), rich('help.practices.careStore')]} />
      </Section>
      <Section id="tips" title={words('help.tips.title')}>
        <Points title={words('help.tips.choice')} points={[rich('help.tips.choiceRead'), rich('help.tips.choiceEdit'), rich('help.tips.choiceAll')]} />
        <Points title={words('help.tips.testing')} points={[rich('help.tips.testingFew'), rich('help.tips.testingMore'), rich('help.tips.testingEnd')]} />
      </Section>
    </>
  );
}

function Points({ title, points }: { readonly title: string; readonly points: readonly ReactNode[] }) {
  return (
    <>
      <h3 className="mt-5 mb-1.5 text-16 font-semibold first-of-type:mt-0">{title}</h3>
      <ul className="help-list">
        {points.map((point, index) => (
          <li key={index}>{point}</li>
        ))}
      </ul>
    </>
  );
}
