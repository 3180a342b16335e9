import { useTranslations } from 'use-intl';
import { buttonStyle } from '@/components/controls/button-style';
import { PageHead } from '@/components/shell/page-head';

/** A form that was used before, or a reveal that was left: the secret is gone, the client is in the list. */
export function AlreadyRegistered({ path }: { readonly path: string }) {
  const words = useTranslations();
  return (
    <>
      <PageHead title={words('pages.serviceClients')} />
      <div role="alert" className="max-w-160">
        <p>{words('serviceClients.alreadyRegistered')}</p>
        <a href={path} className={`${buttonStyle('primary', 'form')} mt-5 max-sm:w-full`}>
          {words('pages.serviceClients')}
        </a>
      </div>
    </>
  );
}
