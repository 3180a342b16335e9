import { refusals } from '@/lib/domain/refusals';
import type { Words } from '@/lib/i18n/words';
import { CodeBlock } from '@/components/controls/code-block';
import { inlineCode } from '@/components/controls/inline-code';
import { linkTo } from '@/components/help/link-in';
import { Section } from './section';

const { error, description } = refusals.expired;
const example = JSON.stringify({ error, description, request_id: 'req_…' }, null, 2);

/** What a refused request is answered with: the very texts of the answers, which are English in every language. */
export function Errors({ words, refusedPath }: { readonly words: Words; readonly refusedPath: string }) {
  return (
    <Section id="errors" title={words('reference.errors')}>
      <div className="grid grid-cols-1 gap-3 text-pretty">
        <p>{words('reference.errorsText')}</p>
        <CodeBlock label={words('reference.exampleAnswer')} text={example} />
        <p>{words.rich('reference.problemText', { code: inlineCode })}</p>
        <dl lang="en" className="border-t border-line">
          {byError().map(({ name, descriptions }) => (
            <div key={name} className="grid gap-x-4 gap-y-0.5 border-b border-line py-2 sm:grid-cols-[13rem_minmax(0,1fr)]">
              <dt translate="no" className="font-mono font-medium wrap-anywhere">
                {name}
              </dt>
              <dd className="grid gap-0.5">
                {descriptions.map((text) => (
                  <span key={text}>{text}</span>
                ))}
              </dd>
            </div>
          ))}
        </dl>
        <p>{words.rich('reference.otherErrors', { code: inlineCode })}</p>
        <p>{words.rich('reference.errorsHelp', { link: linkTo(refusedPath) })}</p>
      </div>
    </Section>
  );
}

/** Every status and error once, with the sentences it may come with. */
function byError(): readonly { readonly name: string; readonly descriptions: readonly string[] }[] {
  const answers = Object.values(refusals).map(({ status, error: word, description: text }) => ({ name: `${status} ${word}`, text }));
  const names = [...new Set(answers.map(({ name }) => name))].sort();
  return names.map((name) => ({ name, descriptions: [...new Set(answers.filter((answer) => answer.name === name).map(({ text }) => text))] }));
}
