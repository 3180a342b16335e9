import { topicOf, type RefusalTopic } from '@/lib/domain/refusal-help';
import { refusals, type Refusal } from '@/lib/domain/refusals';
import type { Words } from '@/lib/i18n/words';
import { inlineCode } from '@/components/controls/inline-code';

/** One reason: what it is called, what mends it, and how the API says it, which is English in every language. */
export function Reason({ words, topic }: { readonly words: Words; readonly topic: RefusalTopic }) {
  const told = (Object.keys(refusals) as Refusal[]).filter((refusal) => topicOf(refusal) === topic);
  const [first] = told;
  return (
    <section aria-labelledby={topic} className="reason border-t border-line py-4 first-of-type:border-0 first-of-type:pt-0">
      {/* A second verdict that is told here has its anchor too. */}
      {told.filter((refusal) => refusal !== topic).map((refusal) => <span key={refusal} id={refusal} />)}
      <h3 id={topic} className="text-16 font-semibold text-balance">
        <a href={`#${topic}`} className="text-fg">
          {words(`refused.topics.${topic}.heading`)}
        </a>
      </h3>
      <p className="mt-1 text-pretty">{words.rich(`refused.topics.${topic}.text`, { code: inlineCode })}</p>
      {first && (
        <p className="mt-1 text-muted">
          {words.rich('refused.answered', { answer: `${refusals[first].status} ${refusals[first].error}`, code: inlineCode })}
          {/* The very sentence, for who searches the page for it. */}
          <span lang="en" translate="no" className="block">
            {refusals[first].description}
          </span>
        </p>
      )}
    </section>
  );
}
