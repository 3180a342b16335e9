import type { ReactNode } from 'react';
import { AlertShape } from '@/components/icons/shapes';

/** What is wrong with a field, in the place where it is: a sentence with a shape, not colour alone. */
export function FieldError({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return (
    <p id={id} className="mt-1.5 flex items-start gap-1.5 text-danger-text">
      <AlertShape className="mt-1" />
      <span>{children}</span>
    </p>
  );
}
