import type { ListQuery } from '@/lib/domain/list-query';
import type { Words } from '@/lib/i18n/words';

/** What every part of the list's frame is drawn from. */
export interface ListView {
  readonly words: Words;
  readonly query: ListQuery;
  /** The page's own path, for its forms. */
  readonly path: string;
  /** The address of the list as another query has it. */
  address(query: ListQuery): string;
}

/** Where things are. A `*` stands for a token's id. */
export interface ListPaths {
  readonly list: string;
  readonly token: string;
  readonly rotation: string;
  readonly export: string;
}
