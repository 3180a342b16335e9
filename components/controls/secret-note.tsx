import { useTranslations } from 'use-intl';

/** Says beside a field that a secret was taken out of it. The status region says the same aloud. */
export function SecretNote({ id }: { readonly id: string | undefined }) {
  const words = useTranslations();
  if (id === undefined) return null;
  return (
    <p id={id} className="mt-1.5 font-medium">
      {words('problems.secretReplaced')}
    </p>
  );
}
