'use client';

import { Failed } from '@/components/states/failed';

/** A page that failed: what happened, the id under which the log has it, and another try. */
export default function ErrorPage({ error, reset }: { readonly error: Error & { digest?: string }; readonly reset: () => void }) {
  return <Failed requestId={error.digest} reset={reset} />;
}
