import type { Plan, Role } from '@/lib/domain/roles';
import type { Words } from '@/lib/i18n/words';

interface Props {
  readonly words: Words;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly organization: string;
  readonly plan: Plan;
}

/** Who the reader is here: read only. */
export function ProfileDetails({ words, name, email, role, organization, plan }: Props) {
  const details = [
    [words('profile.name'), name],
    [words('profile.email'), email],
    [words('profile.role'), words(`roles.${role}`)],
    [words('profile.organization'), organization],
    [words('profile.plan'), words(`plans.${plan}`)],
  ] as const;
  return (
    <dl className="max-w-160 border-t border-line">
      {details.map(([label, value]) => (
        <div key={label} className="grid gap-x-4 gap-y-0.5 border-b border-line py-3 sm:grid-cols-[9rem_minmax(0,1fr)]">
          <dt className="font-medium max-sm:text-12 max-sm:font-regular max-sm:text-muted">{label}</dt>
          <dd className="wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
