import type { GenerateAnswer } from '@/lib/domain/token-form';
import { useSecretForm, type NoAnswer } from '@/components/reveal/use-secret-form';

/** What came of a submit. */
export type Outcome = GenerateAnswer | NoAnswer;

/** An outcome that leaves the form on the screen. */
export type FormOutcome = Exclude<Outcome, { kind: 'generated' | 'already-generated' }>;

const ready: GenerateAnswer = { kind: 'ready' };

/** Sends the form that generates a token. */
export function useGenerate(action: (previous: GenerateAnswer, form: FormData) => Promise<GenerateAnswer>) {
  return useSecretForm(action, ready, 'generated');
}
