import { holdsSecret, withoutAnySecret } from '@/lib/domain/secret';

export type TextField = HTMLInputElement | HTMLTextAreaElement;

/** Takes a pasted secret out of a field at once and leaves its identifier. Says whether there was one. */
export function takeSecretOut(field: TextField): boolean {
  if (!holdsSecret(field.value)) return false;
  field.value = withoutAnySecret(field.value);
  return true;
}
