import { useTranslations } from 'use-intl';
import { inlineCode } from '@/components/controls/inline-code';
import { CrossShape, DiscShape, RingShape } from '@/components/icons/shapes';
import { useFirstRequest, type Waiting } from './use-first-request';

const looks = {
  waiting: { tone: 'text-muted', shape: RingShape },
  received: { tone: 'text-ok-text', shape: DiscShape },
  refused: { tone: 'text-danger-text', shape: CrossShape },
  stopped: { tone: 'text-muted', shape: RingShape },
} as const;

/** The line in which a token's first request arrives. It is there from the first paint; who listens hears one message: how the waiting ended. */
export function FirstRequestLine({ path }: { readonly path: string }) {
  const words = useTranslations();
  const waiting = useFirstRequest(path);
  const { tone, shape: Shape } = looks[lookOf(waiting)];
  return (
    <div className="mt-10 flex min-h-16.5 items-start gap-2.5 border-y border-line py-3">
      <span className={`mt-1 ${tone}`}>
        <Shape />
      </span>
      <div className="min-w-0 wrap-anywhere">
        {waiting.kind === 'waiting' && <p className="text-muted">{words('firstRequest.waiting')}</p>}
        <p aria-live="polite">{waiting.kind !== 'waiting' && <Ended waiting={waiting} />}</p>
        {waiting.kind === 'seen' && (
          <p className="text-muted tabular-nums">
            {waiting.request.outcome !== 'valid' && `${words('firstRequest.from', { address: waiting.request.address })} `}
            {words('firstRequest.secondsAgo', { count: Math.max(1, Math.round(waiting.request.agoMs / 1_000)) })}
          </p>
        )}
      </div>
    </div>
  );
}

function Ended({ waiting }: { readonly waiting: Exclude<Waiting, { kind: 'waiting' }> }) {
  const words = useTranslations();
  if (waiting.kind === 'stopped') return words('firstRequest.stopped');
  const { outcome, method, path, address } = waiting.request;
  if (outcome !== 'valid') return words('firstRequest.refused', { reason: words(`firstRequest.reasons.${outcome}`) });
  return words.rich('firstRequest.received', { call: `${method} ${path}`, address, code: inlineCode });
}

function lookOf(waiting: Waiting): keyof typeof looks {
  if (waiting.kind !== 'seen') return waiting.kind;
  return waiting.request.outcome === 'valid' ? 'received' : 'refused';
}
