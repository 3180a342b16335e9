import { ChevronShape } from '@/components/icons/shapes';
import type { Words } from '@/lib/i18n/words';

/** The way to stopping what leaked, first of all. A link: a secret must not be taken along in an address. */
export function FoundWay({ words, href }: { readonly words: Words; readonly href: string }) {
  return (
    <a href={href} className="found-way">
      <span className="min-w-0">
        <span className="block font-semibold">{words('pages.foundSecret')}</span>
        <span className="block text-muted">{words('overview.foundHint')}</span>
      </span>
      <ChevronShape className="text-muted" />
    </a>
  );
}
