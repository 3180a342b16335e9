import type { ReactNode } from 'react';
import { daysUntil } from '@/lib/domain/expiry';
import { dayIn } from '@/lib/domain/time-zones';
import type { TokenDetails } from '@/lib/domain/token-details';
import { canBeRotated, EXPIRING_SOON_DAYS, hasEnded, ROTATION_DUE_DAYS } from '@/lib/domain/token-status';
import { refusalReasons, scopesWithoutUse, USAGE_DAYS, type TokenUsage } from '@/lib/domain/usage-figures';
import { timeUntil } from '@/lib/i18n/relative-time';
import { inlineCode } from '@/components/controls/inline-code';
import { NoteShape, TriangleShape, TurnShape } from '@/components/icons/shapes';
import { AttentionLine, offerStyle } from './attention-line';
import type { Customs } from './customs';
import { FrozenLine } from './frozen-line';
import { RefusedLine } from './refused-line';

const DAY_MS = 24 * 60 * 60 * 1000;

interface Props extends Customs {
  readonly token: TokenDetails;
  readonly usage: TokenUsage;
  /** None where the reader rotates nothing: it is not theirs. */
  readonly rotatePath?: string;
  /** The button that unfreezes, and whether the reader may. */
  readonly unfreeze: ReactNode;
  readonly mayUnfreeze: boolean;
  /** Whether the old secret is still called after a rotation. */
  readonly switchOver: ReactNode;
}

/** What needs a hand, and what to do about it beside. Nothing to do: nothing here. */
export function Attention({ switchOver, ...props }: Props) {
  const lines = [frozen(props), deadline(props), unusedScopes(props), ...refusals(props)].filter(Boolean);
  return (
    <>
      {lines.length > 0 && (
        <section aria-label={props.words('tokenPage.attention')} className="mt-6">
          <ul className="rounded-8 border border-warn-line bg-warn-soft">{lines}</ul>
        </section>
      )}
      {switchOver}
    </>
  );
}

type Given = Omit<Props, 'switchOver'>;

function frozen({ token, unfreeze, mayUnfreeze, ...customs }: Given) {
  return token.status === 'frozen' && <FrozenLine key="frozen" {...customs} token={token} unfreeze={unfreeze} mayUnfreeze={mayUnfreeze} />;
}

function deadline({ words, zone, now, token, rotatePath }: Given) {
  if (!canBeRotated(token.status)) return undefined;
  const offer = rotatePath !== undefined && (
    <a href={rotatePath} className={offerStyle}>
      {words('tokenPage.startRotation')}
    </a>
  );
  if (daysUntil(token.expiresAt, now) <= EXPIRING_SOON_DAYS) {
    const ahead = timeUntil(words, token.expiresAt, now, zone);
    const usedToday = token.lastUsedAt !== null && dayIn(zone, token.lastUsedAt) === dayIn(zone, now);
    return (
      <AttentionLine key="expires" shape={TriangleShape} offer={offer}>
        {usedToday ? words('tokenPage.expiresUsedToday', { ahead }) : words('tokenPage.expires', { ahead })}
      </AttentionLine>
    );
  }
  if (token.status !== 'rotation-due') return undefined;
  return (
    <AttentionLine key="due" shape={TurnShape} offer={offer}>
      {words('tokenPage.rotationDue', { days: Math.floor((now - token.createdAt) / DAY_MS), due: ROTATION_DUE_DAYS })}
    </AttentionLine>
  );
}

function unusedScopes({ words, now, token, usage, rotatePath }: Given) {
  const unused = scopesWithoutUse(token.scopes, usage.lastUses, now - USAGE_DAYS * DAY_MS, token.createdAt);
  // A token without any use is told as such; and the last scope cannot be removed.
  if (hasEnded(token.status) || unused.length === 0 || unused.length === token.scopes.length) return undefined;
  return (
    <AttentionLine
      key="unused"
      shape={NoteShape}
      offer={
        rotatePath !== undefined && (
          <a href="#scopes" className={offerStyle}>
            {words('tokenPage.removeScopes')}
          </a>
        )
      }
    >
      {words.rich('tokenPage.unusedScopes', { count: unused.length, days: USAGE_DAYS, scopes: unused.join(' '), code: inlineCode })}
    </AttentionLine>
  );
}

function refusals({ words, token, usage, rotatePath }: Given) {
  const path = canBeRotated(token.status) ? rotatePath : undefined;
  return refusalReasons(usage.refused, token.scopes).map((reason) => <RefusedLine key={reason.outcome} words={words} reason={reason} rotatePath={path} />);
}
