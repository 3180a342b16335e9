import { useTranslations } from 'use-intl';
import { allOf, fullMoment } from '@/lib/i18n/formats';
import { inlineCode } from '@/components/controls/inline-code';
import { AlertShape } from '@/components/icons/shapes';
import type { PolicySettings } from './settings';
import type { PolicyTrouble } from './use-policy-form';

interface Props {
  readonly id: string;
  readonly trouble: PolicyTrouble;
  readonly settings: PolicySettings;
}

/** Why nothing was saved. */
export function PolicyTroubleNote({ id, trouble, settings }: Props) {
  const text = useTroubleText(trouble, settings);
  const words = useTranslations();
  return (
    <div id={id} role="alert" className="mt-4 flex items-start gap-2 text-danger-text">
      <AlertShape className="mt-1" />
      <div className="min-w-0 wrap-anywhere">
        <p>{text}</p>
        {trouble.kind === 'failed' && <p className="text-muted">{words.rich('problems.requestId', { id: trouble.requestId, code: inlineCode })}</p>}
      </div>
    </div>
  );
}

function useTroubleText(trouble: PolicyTrouble, { language, zone, zoneText }: PolicySettings): string {
  const words = useTranslations();
  switch (trouble.kind) {
    case 'problem':
      return words(`policy.problems.${trouble.problem.problem}`, { ...trouble.problem });
    case 'changed-meanwhile': {
      const what = allOf(trouble.what.map((question) => words(`policy.subjects.${question}`)), language);
      return words('policy.changedMeanwhile', { name: trouble.by, what, moment: fullMoment(trouble.at, language, zone), zone: zoneText });
    }
    case 'preview-outdated':
      return words('policy.previewOutdated');
    case 'plan-lapsed':
      return words('problems.plan-lapsed');
    case 'not-found':
      return words('states.notFound');
    case 'no-answer':
      return words('policy.noAnswer');
    default:
      return words(`problems.${trouble.kind}`);
  }
}
