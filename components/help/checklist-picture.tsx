import type { Language } from '@/lib/i18n/languages';
import type { Words } from '@/lib/i18n/words';
import { checklistSize } from './checklist-size';

interface Props {
  readonly words: Words;
  readonly language: Language;
  readonly theme: 'light' | 'dark' | null;
}

/** The checklist of the real form, in the reader's language and theme: made by `npm run help-pictures`. */
export function ChecklistPicture({ words, language, theme }: Props) {
  const source = (shade: 'light' | 'dark') => `/help/scope-checklist.${language}.${shade}.webp`;
  return (
    <figure className="mt-5">
      <picture>
        {theme === null && <source media="(prefers-color-scheme: dark)" srcSet={source('dark')} />}
        <img
          src={source(theme ?? 'light')}
          alt={words('help.scopes.pictureText')}
          width={checklistSize[language].width}
          height={checklistSize[language].height}
          loading="lazy"
          decoding="async"
          className="h-auto w-full rounded-8 border border-line"
        />
      </picture>
      <figcaption className="mt-2 text-12 text-muted">{words('help.scopes.caption')}</figcaption>
    </figure>
  );
}
