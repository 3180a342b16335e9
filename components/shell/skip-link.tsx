import type { Words } from '@/lib/i18n/words';

/** The first thing that takes the focus on a page: past all that stands around it. */
export function SkipLink({ words }: { readonly words: Words }) {
  return (
    <a href="#content" className="absolute -top-12 left-4 z-40 rounded-6 bg-ground px-3 py-2 focus:top-2">
      {words('app.skip')}
    </a>
  );
}
