import { useTranslations } from 'use-intl';
import { buttonStyle } from '@/components/controls/button-style';
import { PageHead } from '@/components/shell/page-head';

/** A form that was used before, or a reveal that was left: the secret is gone, the token is in the list. */
export function AlreadyGenerated({ listPath, title }: { readonly listPath: string; readonly title?: string }) {
  const words = useTranslations();
  return (
    <>
      <PageHead title={title ?? words('pages.generate')} />
      <div role="alert" className="max-w-160">
        <p>{words('form.alreadyGenerated')}</p>
        <a href={listPath} className={`${buttonStyle('primary', 'form')} mt-5 max-sm:w-full`}>
          {words('pages.tokens')}
        </a>
      </div>
    </>
  );
}
