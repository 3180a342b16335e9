import type { Instrumentation } from 'next';

/** What fails while a page renders: logged under the request's id and the digest that the page shows. */
export const onRequestError: Instrumentation.onRequestError = async (error, request) => {
  const { logSurprise } = await import('@/lib/log/log');
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : 'none';
  logSurprise(error, String(request.headers['x-request-id'] ?? 'unknown'), `page, digest ${digest}`);
};
