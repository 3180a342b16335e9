import type { RolePolicy } from '@/lib/domain/policy';
import type { Words } from '@/lib/i18n/words';
import { buttonStyle } from '@/components/controls/button-style';
import { PageHead } from '@/components/shell/page-head';

interface Props {
  readonly words: Words;
  readonly policy: RolePolicy;
  readonly ownerName: string;
  readonly listPath: string;
}

/** Why the organization's policy lets the reader generate no token now, and what helps. */
export function NoMoreTokens({ words, policy: { mayGenerate, tokensPerMember }, ownerName, listPath }: Props) {
  return (
    <>
      <PageHead title={words('pages.generate')} />
      <div className="max-w-160">
        <p className="sm:text-16">{mayGenerate ? words('form.enoughTokens', { count: tokensPerMember ?? 0 }) : words('form.roleMayNot', { owner: ownerName })}</p>
        <a href={listPath} className={`${buttonStyle(mayGenerate ? 'primary' : 'secondary', 'form')} mt-5 max-sm:w-full`}>
          {words('form.toTokens')}
        </a>
      </div>
    </>
  );
}
