import type { Words } from '@/lib/i18n/words';
import { Section } from '@/components/api-reference/section';

interface Props {
  readonly words: Words;
  readonly articles: readonly { readonly title: string; readonly href: string }[];
}

/** What else the help has. */
export function MoreArticles({ words, articles }: Props) {
  return (
    <Section id="more" title={words('help.more')}>
      <ul className="grid gap-1.5">
        {articles.map(({ title, href }) => (
          <li key={href}>
            <a href={href}>{title}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
