import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { preload } from 'react-dom';
import { Announcer } from '@/components/announcer';
import { WordsHere } from '@/components/words-here';
import { currentReader } from '@/lib/auth/reader';
import './styles/globals.css';

export async function generateMetadata(): Promise<Metadata> {
  const { words } = await currentReader();
  return {
    title: { template: words('app.title', { page: '%s' }), default: words('pages.tokens') },
    icons: { icon: '/icon.svg' },
    robots: { index: false },
  };
}

/** The scheme tells the browser which ground to draw before the styles are there: without it a chosen theme would flash. */
export async function generateViewport(): Promise<Viewport> {
  const { theme } = await currentReader();
  return { width: 'device-width', initialScale: 1, colorScheme: theme ?? 'light dark' };
}

/** The one font that every page's first sight needs; its address is made by the bundler. */
const inter = new URL('../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2', import.meta.url);

/** What may run in the browser on any page: the frame, its dialogs, and what says that something failed. A page with a form sends all `problems`. */
const everywhere = ['app', 'pages', 'shell', 'actions', ['problems', 'admins-only', 'busy', 'failed', 'requestId', 'noAnswer', 'secretReplaced'], 'signIn', ['states', 'notFound', 'notFoundText', 'failed', 'nothingChanged']] as const;

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  // Reading the request makes every page render per request: the nonce and the database are read then, never at build.
  await headers();
  preload(inter.pathname, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' });
  const { language, zone, theme, now } = await currentReader();
  return (
    <html lang={language} data-theme={theme ?? undefined}>
      <body>
        <WordsHere language={language} zone={zone} now={now} areas={everywhere}>
          {children}
          <Announcer />
        </WordsHere>
      </body>
    </html>
  );
}
