'use server';

import { redirect } from 'next/navigation';
import { signOut } from '@/lib/auth/sign-out';

/** Signs this browser out. Without a session there is nothing to end. */
export async function signOutHere(): Promise<void> {
  await signOut();
  redirect('/sign-in');
}
