import type { CallField } from '@/lib/domain/call-fields';
import { anyOfPieces } from '@/lib/i18n/formats';
import type { Language } from '@/lib/i18n/languages';
import type { Words } from '@/lib/i18n/words';
import { inlineCode } from '@/components/controls/inline-code';

interface Props {
  readonly words: Words;
  readonly language: Language;
  readonly field: CallField;
}

/** What may stand in a field, in words. */
export function FieldKind({ words, language, field: { kind, isList, choices, range } }: Props) {
  if (kind === 'choice') {
    const listed = anyOfPieces(choices, language).map(({ isItem, text }) => (isItem ? <code key={text} translate="no">{text}</code> : text));
    return words.rich(isList ? 'reference.kinds.choices' : 'reference.kinds.choice', { choices: () => <>{listed}</> });
  }
  if (kind === 'number' && range) return words('reference.kinds.range', { from: range[0], to: range[1] });
  if (kind === 'text' && isList) return words('reference.kinds.texts');
  if (kind === 'number' && isList) return words('reference.kinds.numbers');
  return words.rich(`reference.kinds.${kind}`, { code: inlineCode });
}
