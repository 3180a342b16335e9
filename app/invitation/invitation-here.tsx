'use client';

import { Invitation } from '@/components/invitation/invitation';
import { signInFromBrowser } from '@/lib/auth/browser-sign-in';
import { join, openInvitation } from './join';

/** The invitation with the browser's way to sign in: a function does not cross from the server's side. */
export function InvitationHere({ signInPath, tokensPath }: { readonly signInPath: string; readonly tokensPath: string }) {
  return <Invitation open={openInvitation} join={join} signIn={signInFromBrowser} signInPath={signInPath} tokensPath={tokensPath} />;
}
