import { languages, type Language } from '@/lib/i18n/languages';
import type { Words } from '@/lib/i18n/words';

interface Props {
  readonly words: Words;
  readonly language: Language;
  /** This page in another language. */
  readonly pathIn: (language: Language) => string;
}

/** Each language in its own words: who cannot read this page finds theirs. */
export function LanguageLinks({ words, language, pathIn }: Props) {
  return (
    <nav aria-label={words('preferences.language')}>
      <ul className="flex flex-wrap justify-center gap-x-4">
        {languages.map((other) => (
          <li key={other} lang={other}>
            {other === language ? (
              <span aria-current="true" className="block py-2 font-medium">
                {words(`preferences.languages.${other}`)}
              </span>
            ) : (
              <a href={pathIn(other)} hrefLang={other} className="block py-2">
                {words(`preferences.languages.${other}`)}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
