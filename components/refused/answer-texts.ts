import type { ReactNode } from 'react';
import type { RefusalClues } from '@/lib/domain/refusal-clues';
import type { RefusalAnswered, RefusalFinding } from '@/lib/domain/refusal-finding';
import type { RefusalTopic } from '@/lib/domain/refusal-help';
import type { Words } from '@/lib/i18n/words';
import { inlineCode } from '@/components/controls/inline-code';
import { foundTitle, type ReaderZone } from './found-title';

interface Given extends ReaderZone {
  readonly clues: RefusalClues;
  readonly answered: RefusalAnswered | undefined;
}

interface Texts {
  readonly title: ReactNode;
  readonly texts: readonly ReactNode[];
}

/** An answer in words: its one sentence, and what is to be said to it. */
export function answerTexts(words: Words, given: Given): Texts {
  const { clues, answered } = given;
  const notes = notesOn(words, clues);
  if (answered?.kind === 'not-yours') {
    // What the text itself told is worth as much as before.
    const told = clues.topic ? [words(`refused.topics.${clues.topic}.heading`), remedy(words, clues.topic)] : [];
    return { title: words('refused.notYours.heading'), texts: [words('refused.notYours.text'), ...told, ...notes] };
  }
  if (answered?.kind === 'found') {
    const { topic } = answered;
    if (topic === 'works') return { title: words('refused.works.heading', { name: answered.token?.name ?? '' }), texts: [words('refused.works.text'), ...notes] };
    if (topic !== 'unclear' && !(topic === 'header' && clues.header)) return { title: foundTitle(words, answered, given), texts: [...reasons(words, answered, topic), ...notes] };
  }
  return { ...read(words, clues), texts: [...read(words, clues).texts, ...notes] };
}

/** What the browser alone can tell. */
function read(words: Words, { topic, header, status, secret, identifier, requestId }: RefusalClues): Texts {
  // Beside a header of the reader's own, which is shown marked, the example would stand twice.
  if (topic) return { title: words(`refused.topics.${topic}.heading`), texts: header && topic === 'header' ? [] : [remedy(words, topic)] };
  if (secret === 'whole') return { title: words('refused.whole.heading'), texts: [words('refused.whole.text')] };
  if (identifier !== undefined || requestId !== undefined) return { title: words('refused.owner.heading'), texts: [words('refused.owner.text')] };
  if (status !== undefined) return { title: words('refused.unclear.heading'), texts: [words('refused.unclear.text', { status: String(status) })] };
  return { title: words('refused.nothing.heading'), texts: [words.rich('refused.nothing.text', { code: inlineCode })] };
}

function reasons(words: Words, { token, doer, owner, missing }: RefusalFinding, topic: RefusalTopic): ReactNode[] {
  if (topic === 'out-of-scope' && missing && token) return [words('refused.found.has', { scopes: token.scopes.join(', ') })];
  const asked = topic === 'frozen' && doer?.kind === 'person' ? doer.name : topic === 'plan-lapsed' || topic === 'member-inactive' || topic === 'admin-only' ? owner : '';
  return asked === '' ? [remedy(words, topic)] : [remedy(words, topic), words('refused.ask', { name: asked })];
}

function remedy(words: Words, topic: RefusalTopic): ReactNode {
  return words.rich(`refused.topics.${topic}.text`, { code: inlineCode });
}

function notesOn(words: Words, { secret, isTest, seconds }: RefusalClues): ReactNode[] {
  return [
    ...(isTest ? [words('refused.isTest')] : []),
    ...(secret === 'damaged' ? [words('refused.damaged')] : []),
    ...(seconds === undefined ? [] : [words('refused.wait', { seconds })]),
  ];
}
