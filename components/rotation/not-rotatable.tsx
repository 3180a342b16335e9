import type { RotationRefusal } from '@/lib/domain/rotation';
import type { Words } from '@/lib/i18n/words';
import { buttonStyle } from '@/components/controls/button-style';
import type { RotationPaths } from './rotation-paths';

interface Props {
  readonly words: Words;
  readonly refusal: RotationRefusal;
  readonly frozenByName: string | undefined;
  readonly paths: RotationPaths;
}

/** Why a token cannot be rotated, and what to do instead. */
export function NotRotatable({ words, refusal, frozenByName, paths }: Props) {
  const way = wayOn(refusal, paths);
  return (
    <div className="max-w-160">
      <p>{refusal === 'frozen' && frozenByName !== undefined ? words('rotate.frozenBy', { name: frozenByName }) : words(`rotate.refused.${refusal}`)}</p>
      <a href={way.href} className={`${buttonStyle('primary', 'form')} mt-5 max-sm:w-full`}>
        {words(way.label)}
      </a>
    </div>
  );
}

function wayOn(refusal: RotationRefusal, paths: RotationPaths) {
  if (refusal === 'revoked' || refusal === 'expired') return { href: paths.generateLike, label: 'rotate.generateLike' } as const;
  if ((refusal === 'replaced' || refusal === 'being-replaced') && paths.successor !== undefined) return { href: paths.successor, label: 'rotate.goToSuccessor' } as const;
  if (refusal === 'frozen') return { href: paths.token, label: 'rotate.uses.toToken' } as const;
  return { href: paths.list, label: 'rotate.backToTokens' } as const;
}
