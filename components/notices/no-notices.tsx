import type { Words } from '@/lib/i18n/words';

/** Nothing was told yet: what will be. */
export function NoNotices({ words }: { readonly words: Words }) {
  return (
    <div className="max-w-160">
      <p className="font-medium">{words('notices.none')}</p>
      <p className="mt-1 text-muted">{words('notices.noneHint')}</p>
    </div>
  );
}
