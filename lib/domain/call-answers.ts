import type * as z from 'zod/mini';
import { account, accountList, memberDetail } from './answers/account';
import { fax, faxList, filePath } from './answers/fax';
import { number, numberList } from './answers/number';
import { outboxFax, outboxList, sendFaxResponse } from './answers/outbox';
import { alive, identityKeys, introspection, ownToken, ready, resourceMetadata } from './answers/own';
import { areaList, availableNumberList, balance, countryList } from './answers/shop';
import { webhookId, webhookList } from './answers/webhook';
import type { EndpointId } from './endpoints';
import type { Wire } from './wire';

/** What a call that was made answers: its status, and its body as JSON, as a file, or none. */
export type CallAnswer = { readonly status: 200 | 201; readonly json: z.ZodMiniType } | { readonly status: 200; readonly files: readonly string[] } | { readonly status: 200 | 202 | 204 };

/** The one place for the status and the body of every call's success. Handlers answer through it, the description is made of it. */
export const callAnswers = {
  getAccounts: { status: 200, json: accountList },
  getUser: { status: 200, json: account },
  updateUser: { status: 204 },
  getMemberDetails: { status: 200, json: memberDetail },
  updateMemberDetails: { status: 204 },
  listNumbers: { status: 200, json: numberList },
  getNumber: { status: 200, json: number },
  updateNumber: { status: 204 },
  revokeNumber: { status: 204 },
  listFaxes: { status: 200, json: faxList },
  getFax: { status: 200, json: fax },
  updateFax: { status: 204 },
  deleteFax: { status: 204 },
  /** Whatever type the file came in. */
  getFile: { status: 200, files: ['application/pdf', 'image/tiff', '*/*'] },
  getFaxReport: { status: 200, files: ['application/pdf'] },
  uploadFile: { status: 200, json: filePath },
  listOutboxFaxes: { status: 200, json: outboxList },
  getOutboxFax: { status: 200, json: outboxFax },
  sendFax: { status: 201, json: sendFaxResponse },
  updateOutboxFax: { status: 204 },
  deleteOutboxFax: { status: 204 },
  getWebhooks: { status: 200, json: webhookList },
  createWebhook: { status: 201, json: webhookId },
  deleteWebhook: { status: 204 },
  getBalance: { status: 200, json: balance },
  listCountries: { status: 200, json: countryList },
  listAreas: { status: 200, json: areaList },
  listAvailableNumbers: { status: 200, json: availableNumberList },
  purchaseNumber: { status: 201, json: number },
  getOwnToken: { status: 200, json: ownToken },
  revokeOwnToken: { status: 204 },
  /** The same whatever was found: known, unknown, ended before. */
  revokeCredentials: { status: 202 },
  introspectToken: { status: 200, json: introspection },
  revokeToken: { status: 200 },
  checkForGateway: { status: 200 },
  getIdentityKeys: { status: 200, json: identityKeys },
  getResourceMetadata: { status: 200, json: resourceMetadata },
  getOpenApi: { status: 200, files: ['application/json'] },
  isAlive: { status: 200, json: alive },
  isReady: { status: 200, json: ready },
} as const satisfies Record<EndpointId, CallAnswer>;

type Answers = typeof callAnswers;
/** The calls that answer with JSON, and what each answers. */
export type JsonCall = { [Id in EndpointId]: Answers[Id] extends { json: z.ZodMiniType } ? Id : never }[EndpointId];
export type AnswerOf<Id extends JsonCall> = Wire<Answers[Id]['json']>;
/** The calls that answer with nothing but their status. */
export type EmptyCall = { [Id in EndpointId]: keyof Answers[Id] extends 'status' ? Id : never }[EndpointId];
