import { useTranslations } from 'use-intl';
import type { RevokeAnswer } from '@/lib/domain/action-answers';
import { buttonStyle } from '@/components/controls/button-style';
import { EndingTrouble } from '@/components/ending/ending-trouble';
import { useEnding } from '@/components/ending/use-ending';

interface Props {
  readonly revoke: () => Promise<RevokeAnswer>;
  readonly onLeave: () => void;
  readonly onStay: () => void;
}

/** The third, honest way out: a token whose secret nobody has is better gone. */
export function LeaveAndRevoke({ revoke, onLeave, onStay }: Props) {
  const words = useTranslations();
  const { pending, trouble, submit, passwordDialog } = useEnding({ end: revoke, onEnded: (how) => how === 'here' && onLeave(), onClose: onStay });
  return (
    <>
      <button type="button" aria-busy={pending} onClick={submit} className={buttonStyle('danger', 'form')}>
        {words('reveal.revokeIt')}
      </button>
      {trouble && (
        <div className="basis-full">
          <EndingTrouble trouble={trouble} />
        </div>
      )}
      {passwordDialog}
    </>
  );
}
