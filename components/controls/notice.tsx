import type { ReactNode } from 'react';

/** What a reader should know of what the page shows, in a frame above it. */
export function Notice({ children }: { readonly children: ReactNode }) {
  return (
    <p role="note" className="mb-6 max-w-160 rounded-8 border border-line-strong px-4 py-3 wrap-anywhere">
      {children}
    </p>
  );
}
