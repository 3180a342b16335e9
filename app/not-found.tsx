import type { Metadata } from 'next';
import { NotFound } from '@/components/states/not-found';
import { currentReader } from '@/lib/auth/reader';
import { currentMember } from '@/lib/auth/current-member';
import { SignedInFrame } from './signed-in-frame';
import { refusedRequestsPath, tokenListPath } from './paths';

export async function generateMetadata(): Promise<Metadata> {
  const { words } = await currentReader();
  return { title: words('pages.notFound') };
}

/** What is not there, and what is not the reader's: the same page. */
export default async function NotFoundPage() {
  const [member, { words }] = await Promise.all([currentMember(), currentReader()]);
  const page = <NotFound href={tokenListPath} refusedHref={refusedRequestsPath} />;
  if (!member) {
    return (
      <main id="content" className="mx-auto max-w-160 px-4 py-16">
        {page}
      </main>
    );
  }
  return (
    <SignedInFrame member={member} trail={[{ label: words('pages.notFound') }]}>
      {page}
    </SignedInFrame>
  );
}
