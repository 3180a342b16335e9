import type { Language } from '@/lib/i18n/languages';
import type { Words } from '@/lib/i18n/words';
import { checklistSize } from './checklist-size';

interface Props {
  readonly words: Words;
  readonly language: Language;
  readonly theme: 'light' | 'dark' | null;
}

const NARROW = '(max-width: 639.98px)';
const DARK = '(prefers-color-scheme: dark)';

/** The checklist of the real form, in the reader's language and theme and as wide as they see it: made by `npm run help-pictures`. */
export function ChecklistPicture({ words, language, theme }: Props) {
  const { narrow, wide } = checklistSize[language];
  const source = (shade: 'light' | 'dark', ending = '') => `/help/scope-checklist.${language}.${shade}${ending}.webp`;
  return (
    <figure className="mt-5">
      <picture>
        {theme === null && <source media={`${NARROW} and ${DARK}`} srcSet={source('dark', '.narrow')} {...narrow} />}
        <source media={NARROW} srcSet={source(theme ?? 'light', '.narrow')} {...narrow} />
        {theme === null && <source media={DARK} srcSet={source('dark')} />}
        <img src={source(theme ?? 'light')} alt={words('help.scopes.pictureText')} {...wide} loading="lazy" decoding="async" className="h-auto w-full" />
      </picture>
      <figcaption className="mt-2 text-12 text-muted">{words('help.scopes.caption')}</figcaption>
    </figure>
  );
}
