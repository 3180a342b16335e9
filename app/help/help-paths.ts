import type { HelpPaths } from '@/components/help/help-paths';
import { apiReferencePath, newTokenPath, refusedRequestsPath, signInPath, tokenHelpPath, tokenListPath } from '../paths';

/** The addresses that a page of the help leads to. */
export function helpPaths(ownPath: string): HelpPaths {
  return { list: tokenListPath, generate: newTokenPath, guide: tokenHelpPath, refused: refusedRequestsPath, reference: apiReferencePath, signIn: signInPath(ownPath) };
}
