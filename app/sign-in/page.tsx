import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SignInPage } from '@/components/sign-in/sign-in-page';
import { currentMember } from '@/lib/auth/current-member';
import { currentReader } from '@/lib/auth/reader';
import { destinationAfterSignIn, signInPath } from '../paths';
import { SignInFormHere } from './sign-in-form-here';

export async function generateMetadata(): Promise<Metadata> {
  const { words } = await currentReader();
  return { title: words('pages.signIn') };
}

/** Signs a member in and leads them where they were going. */
export default async function SignIn({ searchParams }: { searchParams: Promise<{ to?: string | string[] }> }) {
  const destination = destinationAfterSignIn((await searchParams).to);
  if (await currentMember()) redirect(destination);
  const { words, language } = await currentReader();
  return (
    <SignInPage words={words} language={language} pathIn={(other) => signInPath(destination, other)}>
      <SignInFormHere destination={destination} />
    </SignInPage>
  );
}
