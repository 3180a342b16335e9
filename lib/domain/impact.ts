import type { EndpointId } from './endpoints';
import type { RecordedRequest } from './recorded-use';

/** What a call does to what the organization has, for who wants to know what a leaked secret did. */
export type ImpactClass = 'read' | 'sent' | 'changed' | 'bought' | 'other';

/** Every row of the endpoint table: a new one without a class does not compile. */
export const impactOfCall: Readonly<Record<EndpointId, ImpactClass>> = {
  getAccounts: 'other',
  getUser: 'other',
  updateUser: 'changed',
  getMemberDetails: 'other',
  updateMemberDetails: 'changed',
  listNumbers: 'other',
  getNumber: 'other',
  updateNumber: 'changed',
  revokeNumber: 'changed',
  listFaxes: 'read',
  getFax: 'read',
  updateFax: 'changed',
  deleteFax: 'changed',
  getFile: 'read',
  getFaxReport: 'read',
  uploadFile: 'changed',
  listOutboxFaxes: 'read',
  getOutboxFax: 'read',
  sendFax: 'sent',
  updateOutboxFax: 'changed',
  deleteOutboxFax: 'changed',
  getWebhooks: 'other',
  createWebhook: 'changed',
  deleteWebhook: 'changed',
  getBalance: 'other',
  listCountries: 'other',
  listAreas: 'other',
  listAvailableNumbers: 'other',
  purchaseNumber: 'bought',
  getOwnToken: 'other',
  revokeOwnToken: 'changed',
  introspectToken: 'other',
  revokeToken: 'other',
  checkForGateway: 'other',
  revokeCredentials: 'other',
  getIdentityKeys: 'other',
  getResourceMetadata: 'other',
  getOpenApi: 'other',
  isAlive: 'other',
  isReady: 'other',
};

/** The parts of a report, the worst first. `refused`: what was refused or answered with an error, so that nothing came of it. */
export const impactParts = ['read', 'sent', 'changed', 'bought', 'other', 'refused'] as const;
export type ImpactPart = (typeof impactParts)[number];

export function isImpactPart(text: unknown): text is ImpactPart {
  return impactParts.includes(text as ImpactPart);
}

/** The part that a request belongs to. An error of the server's own may have come after the deed: such a call keeps its class. */
export function partOf({ endpoint, outcome, status }: Pick<RecordedRequest, 'endpoint' | 'outcome' | 'status'>): ImpactPart {
  if (outcome !== 'valid' || (status >= 400 && status < 500)) return 'refused';
  return impactOfCall[endpoint as EndpointId] ?? 'other';
}

/** What a token did since a time, as admins read it. Times in milliseconds UTC. */
export interface ImpactReport {
  readonly token: { readonly id: string; readonly name: string; readonly identifier: string; readonly createdAt: number };
  readonly since: number;
  readonly calls: number;
  readonly addresses: number;
  readonly firstAt: number | undefined;
  readonly lastAt: number | undefined;
  /** Of each part how many there are, and the newest of them. */
  readonly parts: Readonly<Record<ImpactPart, { readonly count: number; readonly requests: readonly RecordedRequest[] }>>;
  /** There is more than a page reads: only the newest calls are counted. */
  readonly isCut: boolean;
  /** From when on the log is kept, or this token's requests are still in it. */
  readonly knownSince: number;
  /** Webhooks that it added and that are still there, as they are touched: `webhook:<id>`. */
  readonly standing: readonly string[];
  /** Calls are passed on to other services: only path and query are known of them. */
  readonly isPathOnly: boolean;
}
