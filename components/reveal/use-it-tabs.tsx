import { Tabs } from '@base-ui/react/tabs';
import { useTranslations } from 'use-intl';
import { Snippet } from './snippet';
import type { SnippetText } from './snippets';

interface Props {
  readonly snippets: readonly SnippetText[];
  readonly onCopied: () => void;
}

/** The secret where it is going to live: a first call, an environment file, a header. */
export function UseItTabs({ snippets, onCopied }: Props) {
  const words = useTranslations();
  return (
    <section aria-labelledby="use-it" className="mt-10">
      <h2 id="use-it" className="sr-only">
        {words('reveal.use')}
      </h2>
      <Tabs.Root defaultValue="curl">
        <Tabs.List aria-labelledby="use-it" activateOnFocus className="flex gap-5 border-b border-line">
          {snippets.map(({ id }) => (
            <Tabs.Tab
              key={id}
              value={id}
              className="-mb-px border-b-2 border-transparent py-2 font-medium text-muted hover:text-fg aria-selected:border-accent aria-selected:text-fg max-sm:min-h-11 max-sm:px-1"
            >
              {words(`reveal.${id}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {snippets.map(({ id, text }) => (
          <Tabs.Panel key={id} value={id} tabIndex={-1} className="relative mt-3">
            <Snippet id={id} text={text} onCopied={onCopied} />
          </Tabs.Panel>
        ))}
      </Tabs.Root>
    </section>
  );
}
