import type { StopOldSecretAnswer } from '@/lib/domain/rotation-form';
import { fullMoment, zoneName } from '@/lib/i18n/formats';
import type { Language } from '@/lib/i18n/languages';
import { timeAgo } from '@/lib/i18n/relative-time';
import type { Words } from '@/lib/i18n/words';
import { HalfShape } from '@/components/icons/shapes';
import { offerStyle } from '@/components/token-page/attention-line';
import { StopOldSecret } from './stop-old-secret';

interface Props {
  readonly words: Words;
  readonly language: Language;
  readonly zone: string;
  readonly now: number;
  /** How far the rotation has come (lib/tokens/switch-over.ts). */
  readonly switchOver: {
    readonly oldTokenId: string;
    readonly name: string;
    readonly oldWorksUntil: number;
    readonly oldLastUsedAt: number | null;
    readonly oldLastUsedAddress: string | null;
    readonly newUses: number;
    readonly isQuiet: boolean;
  };
  readonly stop: (tokenId: string) => Promise<StopOldSecretAnswer>;
  /** What the old secret was used for. */
  readonly usesPath: string;
}

/** Who still calls with the old secret while a rotation's grace lasts, and the button that ends it: loud only once nobody would notice. */
export function SwitchOver({ words, language, zone, now, switchOver, stop, usesPath }: Props) {
  const lastUse = lastUseText(words, switchOver, now);
  return (
    <section aria-labelledby="switch-over" className="mt-6 grid gap-3 rounded-8 border border-warn-line bg-warn-soft px-4 py-3">
      <h2 id="switch-over" className="flex items-center gap-2 font-semibold">
        <HalfShape className="text-warn-text" />
        {words('rotate.switchOver.title')}
      </h2>
      <div className="tabular-nums">
        <p>{lastUse}</p>
        <p>{words('rotate.switchOver.newUsed', { count: switchOver.newUses })}</p>
        <p>{words('rotate.switchOver.until', { moment: fullMoment(switchOver.oldWorksUntil, language, zone), zone: zoneName(zone, language, switchOver.oldWorksUntil) })}</p>
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <StopOldSecret tokenId={switchOver.oldTokenId} name={switchOver.name} lastUse={lastUse} isQuiet={switchOver.isQuiet} stop={stop} />
        <a href={usesPath} className={offerStyle}>
          {words('rotate.switchOver.uses')}
        </a>
      </div>
    </section>
  );
}

function lastUseText(words: Words, { oldLastUsedAt, oldLastUsedAddress }: Props['switchOver'], now: number): string {
  if (oldLastUsedAt === null) return words('rotate.switchOver.never');
  const ago = timeAgo(words, oldLastUsedAt, now);
  return oldLastUsedAddress === null ? words('rotate.switchOver.lastNoAddress', { ago }) : words('rotate.switchOver.last', { ago, address: oldLastUsedAddress });
}
