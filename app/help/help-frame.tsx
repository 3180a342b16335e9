import type { ComponentProps, ReactNode } from 'react';
import { OpenFrame } from '@/components/shell/open-frame';
import { WordsHere } from '@/components/words-here';
import { currentMember } from '@/lib/auth/current-member';
import { currentReader } from '@/lib/auth/reader';
import { signInPath } from '../paths';
import { SignedInFrame } from '../signed-in-frame';

interface Props extends Pick<ComponentProps<typeof SignedInFrame>, 'areas' | 'current'> {
  readonly path: string;
  readonly title: string;
  readonly children: ReactNode;
}

/** Around a page of the help: the shell for who is signed in, and for anyone else a way to the sign-in page and back. */
export async function HelpFrame({ path, title, current, areas = [], children }: Props) {
  const [member, { words, language, zone, now }] = await Promise.all([currentMember(), currentReader()]);
  if (member) {
    return (
      <SignedInFrame member={member} current={current} trail={[{ label: words('pages.help') }, { label: title }]} areas={areas}>
        {children}
      </SignedInFrame>
    );
  }
  return (
    <OpenFrame words={words} signInPath={signInPath(path)}>
      <WordsHere language={language} zone={zone} now={now} areas={areas}>
        {children}
      </WordsHere>
    </OpenFrame>
  );
}
