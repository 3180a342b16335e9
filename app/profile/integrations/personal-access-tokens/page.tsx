import type { Metadata } from 'next';
import { PageHead } from '@/components/shell/page-head';
import { buttonStyle } from '@/components/controls/button-style';
import { Ignored } from '@/components/controls/ignored';
import { AttentionStrip } from '@/components/tokens/attention-strip';
import { EmptyList } from '@/components/tokens/empty-list';
import { ListFailed } from '@/components/tokens/list-failed';
import { tokenTexts } from '@/components/tokens/into-words';
import { stripLines, textsOfStrip } from '@/components/tokens/strip-lines';
import { packed } from '@/components/tokens/packed-texts';
import type { ListPaths } from '@/components/tokens/list-view';
import { PlanNotice } from '@/components/tokens/plan-notice';
import { TokensInView } from '@/components/tokens/tokens-in-view';
import { answered } from '@/lib/actions/answered';
import { requireMember } from '@/lib/auth/current-member';
import { currentReader } from '@/lib/auth/reader';
import { ignoredInList, isDefaultSight, printListQuery, readListQuery, type ListAddress, type ListQuery } from '@/lib/domain/list-query';
import { planHasTokens } from '@/lib/domain/roles';
import { zoneName } from '@/lib/i18n/formats';
import { ownerName } from '@/lib/members/owner-name';
import { publicOrigin } from '@/lib/environment/public-origin';
import { tokensInNeed } from '@/lib/tokens/attention';
import { readTokenPage } from '@/lib/tokens/token-page';
import { listAreas } from '../../../list-areas';
import { exportPath, integrationsPath, newTokenPath, profilePath, rotatePath, tokenListPath, tokenPath } from '../../../paths';
import { SignedInFrame } from '../../../signed-in-frame';
import { answerNotice } from '../../notifications/answer-notice';
import { revokeToken } from './revoke-token';
import { revokeTokens } from './revoke-tokens';

export async function generateMetadata(): Promise<Metadata> {
  const { words } = await currentReader();
  return { title: words('pages.yourTokens') };
}

const paths: ListPaths = { list: tokenListPath, token: tokenPath('*'), rotation: rotatePath('*'), export: exportPath };

const address = (query: ListQuery) => tokenListPath + printListQuery(query);

/** A member's own tokens: what needs a hand, then the list as its address asks for it. */
export default async function PersonalAccessTokens({ searchParams }: { readonly searchParams: Promise<ListAddress> }) {
  const said = await searchParams;
  const query = readListQuery(said);
  const member = await requireMember(address(query));
  const reader = await currentReader();
  const { words, now } = reader;
  const read = await answered('readTokens', async () => ({
    kind: 'read' as const,
    list: await readTokenPage(member, query, now),
    needy: isDefaultSight(query) ? await tokensInNeed(member, now) : [],
  }));
  const mayGenerate = planHasTokens(member.plan);
  const hasTokens = read.kind !== 'read' || read.list.counts.all > 0;
  const generate = (
    <a href={newTokenPath} className={buttonStyle('primary', 'bar')}>
      {words('pages.generate')}
    </a>
  );
  const trail = [
    { label: words('pages.profile'), href: profilePath },
    { label: words('pages.integrations'), href: integrationsPath },
    { label: words('pages.tokens') },
  ];
  return (
    <SignedInFrame member={member} current="integrations" trail={trail} areas={listAreas}>
      <PageHead title={words('pages.tokens')} action={mayGenerate && hasTokens ? generate : undefined} />
      <Ignored words={words} values={ignoredInList(said, query)} />
      {!mayGenerate && <PlanNotice words={words} ownerName={await ownerName(member)} />}
      {read.kind !== 'read' && <ListFailed words={words} requestId={read.kind === 'failed' ? read.requestId : undefined} href={address(query)} />}
      {read.kind === 'read' && hasTokens && (
        <>
          <AttentionStrip lines={stripLines(reader, read.needy)} paths={paths} texts={textsOfStrip(words)} reply={answerNotice} />
          <TokensInView
            query={query}
            list={{ counts: read.list.counts, page: read.list.page, pages: read.list.pages }}
            packedTokens={packed(read.list.tokens.map((token) => tokenTexts(reader, token)))}
            heldSecret={said['held_secret'] !== undefined}
            paths={paths}
            zoneName={zoneName(reader.zone, reader.language, now)}
            revoke={{ one: revokeToken, many: revokeTokens }}
          />
        </>
      )}
      {mayGenerate && !hasTokens && <EmptyList words={words} href={newTokenPath} apiOrigin={publicOrigin()} />}
    </SignedInFrame>
  );
}
