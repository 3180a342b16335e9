import type * as z from 'zod/mini';

/** The first thing that is wrong with what a client sent, as a sentence: which field, and what it must be. */
export function inputProblem({ issues }: z.core.$ZodError): string {
  const [issue] = issues;
  if (!issue) return 'The input is not as documented.';
  const where = issue.path.length === 0 ? 'The body' : `"${nameOf(issue.path)}"`;
  return `${where} ${must(issue)}.`;
}

function must(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `must not have "${clipped(issue.keys[0] ?? '')}"`;
  if (issue.code === 'invalid_value') return `must be ${issue.values.map(String).join(' or ')}`;
  if (issue.code === 'invalid_type' && !issue.message.startsWith('must')) return issue.input === undefined ? `is missing or is not of type ${issue.expected}` : `must be of type ${issue.expected}`;
  return issue.message.startsWith('must') ? issue.message : 'is not as documented';
}

function nameOf(path: readonly PropertyKey[]): string {
  return clipped(path.map(String).join('.'));
}

/** What a client sent comes back shortened and in characters that every reader shows. */
function clipped(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '?').slice(0, 80);
}
