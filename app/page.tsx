import { redirect } from 'next/navigation';
import { requireMember } from '@/lib/auth/current-member';
import { tokenListPath } from './paths';

/** The front page is the token list. */
export default async function Home() {
  await requireMember(tokenListPath);
  redirect(tokenListPath);
}
