import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '@/components/announcer';
import type { EndingAnswer } from '@/components/ending/use-ending';
import type { FoundToken, NamedSecret, StopFoundAnswer, StoppedToken } from '@/lib/domain/found-tokens';
import { hasEnded } from '@/lib/domain/token-status';
import { allOf } from '@/lib/i18n/formats';
import type { Language } from '@/lib/i18n/languages';
import type { Words } from '@/lib/i18n/words';

export type StopFound = (named: readonly NamedSecret[]) => Promise<StopFoundAnswer>;
type Stopped = Extract<StopFoundAnswer, { kind: 'stopped' }>;

/** What became of the found tokens on this page, and what there is to say of it. */
export function useStopping(stop: StopFound, language: Language) {
  const words = useTranslations();
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, StoppedToken['what']>>(new Map());
  const [said, setSaid] = useState<readonly string[]>([]);
  /** Shown once the dialog has gone, so that no row changes behind it. */
  const latest = useRef<Stopped>(undefined);

  async function end(named: readonly NamedSecret[]): Promise<EndingAnswer> {
    latest.current = undefined;
    const answer = await stop(named);
    if (answer.kind !== 'stopped') return answer;
    latest.current = answer;
    const idsOf = (isDone: boolean) => answer.tokens.filter(({ what }) => (what === 'revoked' || what === 'reported') === isDone).map(({ identifier }) => identifier);
    return { kind: 'revoked', done: idsOf(true), already: idsOf(false) };
  }

  function leave() {
    // It stays: the focus is given back after this, and asks whether something was stopped.
    const { current } = latest;
    if (!current) return;
    setOutcomes((before) => new Map([...before, ...current.tokens.map(({ identifier, what }) => [identifier, what] as const)]));
    const sentences = sentencesOf(words, current, language);
    setSaid(sentences);
    announce(sentences.join(' '));
  }

  return { outcomes, said, end, leave, hasStopped: () => latest.current !== undefined };
}

function sentencesOf(words: Words, { tokens, told }: Stopped, language: Language): string[] {
  const count = (wanted: StoppedToken['what']) => tokens.filter(({ what }) => what === wanted).length;
  const [revoked, reported, before] = [count('revoked'), count('reported'), count('stopped-before')];
  return [
    ...(revoked > 0 ? [words('found.revoked', { count: revoked })] : []),
    ...(reported > 0 ? [words('found.reported', { count: reported })] : []),
    ...(before > 0 ? [words('found.before', { count: before })] : []),
    ...toldTexts(words, told, language, revoked),
  ];
}

function toldTexts(words: Words, { owners, ownerCount, adminCount }: Stopped['told'], language: Language, revoked: number): string[] {
  if (owners.length > 0) return [words('found.told', { names: allOf(owners, language) })];
  if (ownerCount > 0) return [words('found.toldOthers', { owners: ownerCount, admins: adminCount })];
  return revoked > 0 ? [words('found.toldNobody')] : [];
}

/** Whether there is something left to stop. */
export function canBeStopped(token: FoundToken, outcome: StoppedToken['what'] | undefined): boolean {
  return token.whose !== 'nobody-here' && outcome === undefined && !hasEnded(token.status);
}
