import { callInputs } from '@/lib/domain/call-inputs';
import type { Endpoint, EndpointId } from '@/lib/domain/endpoints';
import type { Scope } from '@/lib/domain/scopes';
import type { Language } from '@/lib/i18n/languages';
import type { Words } from '@/lib/i18n/words';
import { BreakablePath } from '@/components/controls/breakable-path';
import { CallAccess } from './call-access';
import { CallFields } from './call-fields';

interface Props {
  readonly words: Words;
  readonly language: Language;
  readonly call: Endpoint & { readonly id: EndpointId };
  readonly generatePath: (scope: Scope) => string;
}

/** One call: its line, what it does, what opens it, what it reads. Its heading links to itself. */
export function CallEntry({ words, language, call, generatePath }: Props) {
  const { query, body } = callInputs[call.id] ?? {};
  return (
    <article aria-labelledby={call.id} className="border-t border-line py-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h4 id={call.id} translate="no" className="min-w-0 font-mono font-medium wrap-anywhere">
          <a href={`#${call.id}`} className="text-fg">
            <span className="text-muted">{call.method}</span> <BreakablePath path={call.path} />
          </a>
        </h4>
        {call.adminOnly && <span className="rounded-4 border border-line-strong px-1.5 py-px text-12 text-muted">{words('form.adminsOnly')}</span>}
      </div>
      <p className="mt-1 text-pretty">{words(`calls.${call.id}`)}</p>
      <CallAccess words={words} language={language} call={call} generatePath={generatePath} />
      {query && <CallFields words={words} language={language} title={words('reference.query')} rule={query} />}
      {body && <CallFields words={words} language={language} title={words('reference.body')} rule={body} />}
    </article>
  );
}
