import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { buttonStyle } from '@/components/controls/button-style';
import { FieldError } from '@/components/controls/field-error';
import { answerTexts } from './answer-texts';
import type { ReaderZone } from './found-title';
import { HeaderLines } from './header-lines';
import { RequestFacts } from './request-facts';
import { sentText } from './sent-text';
import { troubleText } from './trouble-text';
import type { FinderAnswer } from './use-finder';

interface Props extends ReaderZone {
  readonly answer: FinderAnswer;
  readonly isStranger: boolean;
  readonly signIn: string;
}

/** The answer: one sentence, which takes the focus, one reason, one button; and what of the pasted text was sent. */
export function RefusalAnswer({ answer, isStranger, signIn, ...zone }: Props) {
  const words = useTranslations();
  const heading = useRef<HTMLHeadingElement>(null);
  const { clues, explained } = answer;
  const answered = explained === undefined || explained === 'no-answer' ? undefined : explained.answered;
  const found = answered?.kind === 'found' ? answered : undefined;
  const { title, texts } = answerTexts(words, { clues, answered, ...zone });
  const trouble = troubleText(words, explained);
  const way = explained === undefined || explained === 'no-answer' ? undefined : explained.way;
  const needsSignIn = (isStranger && !clues.isTest) || answered?.kind === 'sign-in-needed';

  useEffect(() => heading.current?.focus(), []);

  return (
    <div role="group" aria-labelledby="answer" className="mt-6 rounded-8 border border-line bg-sunken p-4 sm:p-5">
      <h2 ref={heading} id="answer" tabIndex={-1} className="text-16 font-semibold text-balance wrap-anywhere">
        {title}
      </h2>
      {trouble !== undefined && <FieldError id="answer-trouble">{trouble}</FieldError>}
      {texts.map((text, index) => (
        <p key={index} className="mt-1.5 text-pretty wrap-anywhere">
          {text}
        </p>
      ))}
      {clues.header && (found === undefined || found.topic === 'header') && <HeaderLines header={clues.header} />}
      {found && <RequestFacts found={found} {...zone} />}
      {way && (
        <a href={way.href} className={`${buttonStyle('secondary', 'form')} mt-4 max-sm:w-full`}>
          {way.kind === 'newToken' ? words('pages.generate') : words(`refused.ways.${way.kind}`)}
        </a>
      )}
      {needsSignIn && (
        <a href={signIn} className={`${buttonStyle('secondary', 'form')} mt-4 max-sm:w-full`}>
          {words('refused.ways.signIn')}
        </a>
      )}
      <p className="mt-3 text-muted">{sentText(words, answer.asked)}</p>
    </div>
  );
}
