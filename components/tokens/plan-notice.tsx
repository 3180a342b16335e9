import type { Words } from '@/lib/i18n/words';

/** Why there are no tokens here, and who can change that. */
export function PlanNotice({ words, ownerName }: { readonly words: Words; readonly ownerName: string }) {
  return <p className="max-w-160 sm:text-16">{words('plan.askOwner', { owner: ownerName })}</p>;
}
