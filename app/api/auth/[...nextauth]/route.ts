import NextAuth from 'next-auth';
import type { NextRequest } from 'next/server';
import { nextAuthOptions } from '@/lib/auth/next-auth-options';

interface Context {
  params: Promise<{ nextauth: string[] }>;
}

/** next-auth's own routes: the sign-in, the sign-out, the session's expiry. It authenticates by itself. */
async function handle(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  // Its route for browsers' logs would let anyone write into ours.
  if (nextauth[0] === '_log') return new Response(null, { status: 404 });
  // next-auth answers a sign-in by GET with 500.
  if (request.method === 'GET' && nextauth.join('/') === 'callback/credentials') return new Response(null, { status: 405, headers: { Allow: 'POST' } });
  return (await NextAuth(request, context, nextAuthOptions())) as Response;
}

export { handle as GET, handle as POST };
