import { refusals } from '@/lib/domain/refusals';
import { testSecrets, type TestVerdict } from '@/lib/domain/test-secrets';
import type { Words } from '@/lib/i18n/words';
import { Section } from '@/components/api-reference/section';
import { CodeBlock } from '@/components/controls/code-block';
import { CopySecret } from './copy-secret';
import type { HelpPaths } from './help-paths';
import { linkTo } from './link-in';

interface Props {
  readonly words: Words;
  readonly paths: HelpPaths;
  readonly apiOrigin: string;
}

/** The published secrets with which a program tries out how it handles a refusal. */
export function TestSecrets({ words, paths, apiOrigin }: Props) {
  const example = `curl -i ${apiOrigin}/v3/accounts/self \\\n  -H "Authorization: Bearer ${testSecrets.expired}"`;
  return (
    <Section id="test-secrets" title={words('help.testSecrets.title')}>
      <p className="mb-4 text-pretty">{words('help.testSecrets.text')}</p>
      <dl className="grid grid-cols-1 gap-4">
        {(Object.keys(testSecrets) as TestVerdict[]).map((verdict) => (
          <div key={verdict}>
            <dt className="mb-1.5 flex flex-wrap items-baseline gap-x-2">
              <a href={`${paths.refused}#${verdict}`} className="font-medium">
                {words(`help.testSecrets.${verdict}`)}
              </a>
              <code translate="no" className="text-muted">
                {refusals[verdict].status} {refusals[verdict].error}
              </code>
            </dt>
            <dd>
              <CopySecret
                secret={testSecrets[verdict]}
                label={words(`help.testSecrets.${verdict}`)}
                name={words('help.testSecrets.copy', { what: words(`help.testSecrets.${verdict}`) })}
                failure={words('help.testSecrets.copyFailed')}
              />
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-5 mb-1.5 font-medium">{words('help.testSecrets.example')}</p>
      <CodeBlock label={words('help.testSecrets.example')} text={example} />
      <p className="mt-3">{words.rich('help.testSecrets.more', { link: linkTo(`${paths.reference}#errors`) })}</p>
    </Section>
  );
}
