import { refusals } from '@/lib/domain/refusals';
import { testSecrets, type TestVerdict } from '@/lib/domain/test-secrets';
import type { Words } from '@/lib/i18n/words';
import { CodeBlock } from '@/components/controls/code-block';
import { linkTo } from '@/components/help/link-in';
import { Section } from './section';

/** The published secrets with which a program tries out how it handles a refusal. */
export function TestSecrets({ words, guidePath }: { readonly words: Words; readonly guidePath: string }) {
  return (
    <Section id="test-secrets" title={words('reference.testSecrets')}>
      <p className="mb-4 text-pretty">{words('reference.testSecretsText')}</p>
      <dl className="grid grid-cols-1 gap-4">
        {(Object.keys(testSecrets) as TestVerdict[]).map((verdict) => (
          <div key={verdict}>
            <dt className="mb-1.5">
              <code translate="no" className="font-medium">
                {refusals[verdict].status} {refusals[verdict].error}
              </code>{' '}
              <span lang="en" className="text-muted">
                {refusals[verdict].description}
              </span>
            </dt>
            <dd>
              <CodeBlock label={refusals[verdict].description} text={testSecrets[verdict]} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-4">{words.rich('reference.testSecretsMore', { link: linkTo(`${guidePath}#test-secrets`) })}</p>
    </Section>
  );
}
