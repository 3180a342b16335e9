import { isValidElement, type ReactNode } from 'react';

/** A sentence without its markup, for a file. */
export function plainText(node: ReactNode): string {
  if (Array.isArray(node)) return node.map(plainText).join('');
  if (isValidElement<{ children?: ReactNode }>(node)) return plainText(node.props.children);
  return typeof node === 'string' || typeof node === 'number' ? String(node) : '';
}
