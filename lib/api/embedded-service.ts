import 'server-only';
import type { FaxCallId } from '@/lib/domain/endpoints';
import type { Handler } from './context';
import { getAccounts, getUser, updateUser } from './handlers/accounts';
import { deleteFax, getFax, listFaxes, updateFax } from './handlers/faxes';
import { getFaxReport, getFile, uploadFile } from './handlers/files';
import { getMemberDetails, updateMemberDetails } from './handlers/member-details';
import { getNumber, listNumbers, revokeNumber, updateNumber } from './handlers/numbers';
import { deleteOutboxFax, getOutboxFax, listOutboxFaxes, sendFax, updateOutboxFax } from './handlers/outbox';
import { getBalance, listAreas, listAvailableNumbers, listCountries, purchaseNumber } from './handlers/shop';
import { createWebhook, deleteWebhook, getWebhooks } from './handlers/webhooks';

/** What stands behind the check: a handler for each of the 29 fax calls. The check never knows which service it is. */
export type FaxService = Readonly<Record<FaxCallId, Handler>>;

/** The service on the database. It dials nothing. */
export const embeddedService: FaxService = {
  getAccounts,
  getUser,
  updateUser,
  getMemberDetails,
  updateMemberDetails,
  listNumbers,
  getNumber,
  updateNumber,
  revokeNumber,
  listFaxes,
  getFax,
  updateFax,
  deleteFax,
  getFile,
  getFaxReport,
  uploadFile,
  listOutboxFaxes,
  getOutboxFax,
  sendFax,
  updateOutboxFax,
  deleteOutboxFax,
  getWebhooks,
  createWebhook,
  deleteWebhook,
  getBalance,
  listCountries,
  listAreas,
  listAvailableNumbers,
  purchaseNumber,
};
