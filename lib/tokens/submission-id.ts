import 'server-only';
import { newId } from '@/db/ids';

/** An id for one rendering of a form that generates: its second use generates nothing. */
export function newSubmissionId(): string {
  return newId();
}
