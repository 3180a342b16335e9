import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { UsesReport } from '@/components/rotation/uses-report';
import { PageHead } from '@/components/shell/page-head';
import { requireMember } from '@/lib/auth/current-member';
import { currentReader } from '@/lib/auth/reader';
import { instantOf } from '@/lib/domain/local-moment';
import { usesSince } from '@/lib/usage/uses-since';
import { integrationsPath, profilePath, tokenListPath, tokenPath, usesPath } from '../../../../../paths';
import { SignedInFrame } from '../../../../../signed-in-frame';

interface Props {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<{ since?: string | string[]; pages?: string | string[] }>;
}

const PAGE = 100;
const MOST_PAGES = 20;

/** What a token of the member's own was used for, since a moment in their zone. Somebody else's does not exist. */
async function askedFor({ params, searchParams }: Props) {
  const { id } = await params;
  const { since, pages } = await searchParams;
  const member = await requireMember(usesPath(id));
  const reader = await currentReader();
  const shownPages = Math.min(MOST_PAGES, Math.max(1, Number(pages) || 1));
  const wanted = typeof since === 'string' ? instantOf(since, reader.zone) : undefined;
  const uses = (await usesSince(member, id, wanted, shownPages * PAGE, reader.now)) ?? notFound();
  return { id, member, uses, shownPages, ...reader };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { words, uses } = await askedFor(props);
  return { title: words('rotate.uses.title', { name: uses.name }) };
}

/** After a leak: what the secret was used for, call by call. */
export default async function Uses(props: Props) {
  const { id, member, uses, shownPages, words, language, zone } = await askedFor(props);
  const title = words('rotate.uses.title', { name: uses.name });
  const trail = [
    { label: words('pages.profile'), href: profilePath },
    { label: words('pages.integrations'), href: integrationsPath },
    { label: words('pages.tokens'), href: tokenListPath },
    { label: uses.name, href: tokenPath(id) },
    { label: words('rotate.uses.crumb') },
  ];
  return (
    <SignedInFrame member={member} current="integrations" trail={trail}>
      <PageHead title={title} />
      <UsesReport words={words} language={language} zone={zone} uses={uses} path={usesPath(id)} nextPages={uses.hasMore && shownPages < MOST_PAGES ? shownPages + 1 : undefined} />
    </SignedInFrame>
  );
}
