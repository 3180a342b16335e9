import type { RevokeAnswer } from '@/lib/domain/action-answers';
import { allowedGraces, type RolePolicy } from '@/lib/domain/policy';
import { oldSecretStops, successorEnds } from '@/lib/domain/rotation';
import type { RotateAnswer } from '@/lib/domain/rotation-form';
import type { RotationView } from '@/lib/domain/rotation-view';
import type { ScopesToAdd } from '@/lib/domain/scopes-to-add';
import { fullMoment, zoneName } from '@/lib/i18n/formats';
import type { Language } from '@/lib/i18n/languages';
import { scopeSearchTexts } from '@/lib/i18n/scope-search';
import type { Words } from '@/lib/i18n/words';
import { AddedByLink } from './added-by-link';
import { CutOff } from './cut-off';
import { graceEndText } from './grace-end-text';
import { RotateOrReveal } from './rotate-or-reveal';
import type { RotationPaths } from './rotation-paths';

interface Props {
  readonly words: Words;
  readonly language: Language;
  readonly zone: string;
  readonly now: number;
  readonly token: RotationView;
  /** What the link that led here adds. */
  readonly adding: ScopesToAdd;
  readonly policy: RolePolicy;
  readonly readerIsAdmin: boolean;
  readonly action: (previous: RotateAnswer, form: FormData) => Promise<RotateAnswer>;
  readonly revoke: (tokenId: string) => Promise<RevokeAnswer>;
  readonly submissionId: string;
  readonly memberId: string;
  readonly paths: RotationPaths;
  readonly apiOrigin: string;
}

/** The rotation of a token. What stays as it is for every choice is put into words here, on the server. */
export function RotateToken({ words, token, adding, ...props }: Props) {
  const { language, zone, now, policy } = props;
  const zoneText = zoneName(zone, language, now);
  const moment = (instant: number) => words('rotate.expiry', { moment: fullMoment(instant, language, zone), zone: zoneText });
  return (
    <RotateOrReveal
      {...props}
      zoneText={zoneText}
      searchTexts={scopeSearchTexts()}
      tokenId={token.id}
      name={token.name}
      heldScopes={token.scopes}
      firstScopes={adding.together}
      ends={successorEnds(token, zone, now, policy.longestDays).map((end) => ({ ...end, moment: moment(end.expiresAt) }))}
      graceEnds={allowedGraces(policy).map((grace) => ({ grace, text: graceEndText({ words, language, zone, now }, token, oldSecretStops('planned', grace, token.expiresAt, now)) }))}
      note={<AddedByLink words={words} language={language} adding={adding} />}
      cutOff={<CutOff words={words} now={now} token={token} usesPath={props.paths.uses} />}
    />
  );
}
