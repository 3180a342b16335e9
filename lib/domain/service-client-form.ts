import * as z from 'zod/mini';
import type { NameProblem } from './names';
import { withoutAnySecret } from './secret';
import type { ServiceClientRefusal } from './service-clients';

/** Names of the form's fields, for the form and its reader alike. */
export const serviceClientFields = { name: 'name', submissionId: 'submissionId', renderedFor: 'renderedFor' } as const;

/** What the action answers to the form. The secret stands in `registered` alone; `name` is what was typed, never a secret. */
export type RegisterAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'registered'; readonly clientId: string; readonly secret: string; readonly name: string }
  | { readonly kind: 'already-registered' }
  | { readonly kind: 'problem'; readonly problem: NameProblem; readonly name: string }
  | { readonly kind: 'refused'; readonly reason: ServiceClientRefusal; readonly name: string }
  | { readonly kind: 'sign-in-needed' | 'step-up-needed'; readonly name: string }
  | { readonly kind: 'busy'; readonly name: string }
  | { readonly kind: 'failed'; readonly requestId: string; readonly name: string };

const postedForm = z.object({
  name: z.string(),
  submissionId: z.string().check(z.regex(/^[A-Za-z0-9_-]{16,40}$/)),
  renderedFor: z.string().check(z.maxLength(64)),
});

/** The form as it was posted, or undefined where no form of ours posts such a thing. */
export function postedServiceClientForm(form: FormData): z.infer<typeof postedForm> | undefined {
  const read = postedForm.safeParse({
    name: form.get(serviceClientFields.name) ?? '',
    submissionId: form.get(serviceClientFields.submissionId),
    renderedFor: form.get(serviceClientFields.renderedFor) ?? '',
  });
  return read.success ? read.data : undefined;
}

/** The name as it may go back into its field: a pasted secret replaced, and nothing of one that hides. */
export const nameToKeep = withoutAnySecret;
