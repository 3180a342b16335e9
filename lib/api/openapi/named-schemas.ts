import 'server-only';
import * as z from 'zod/mini';
import { account, accountList, memberDetail } from '@/lib/domain/answers/account';
import { apiError, clientError, problem } from '@/lib/domain/answers/errors';
import { fax, faxList, filePath } from '@/lib/domain/answers/fax';
import { number, numberList } from '@/lib/domain/answers/number';
import { outboxFax, outboxList, sendFaxResponse } from '@/lib/domain/answers/outbox';
import { activeToken, alive, identityKeys, introspection, ownToken, ready, resourceMetadata, scope } from '@/lib/domain/answers/own';
import { areaList, availableNumber, availableNumberList, balance, countryList } from '@/lib/domain/answers/shop';
import { webhook, webhookId, webhookList } from '@/lib/domain/answers/webhook';
import { accountChanges, faxChanges, memberDetails, newFax, newWebhook, numberAssignment, outboxChanges, purchase } from '@/lib/domain/fax-bodies';
import { foundCredentials } from '@/lib/domain/found-credentials';
import { presentedToken } from './forms';

/** Every schema that has a name in the description: of the vendor's models their names, where they have one. */
export const namedSchemas = {
  ...{ Account: account, AccountList: accountList, MemberDetail: memberDetail, Number: number, NumberList: numberList },
  ...{ Fax: fax, FaxList: faxList, FilePath: filePath, Outbox: outboxFax, OutboxList: outboxList, SendFaxResponse: sendFaxResponse },
  ...{ Webhook: webhook, WebhookList: webhookList, WebhookId: webhookId },
  ...{ Balance: balance, CountryList: countryList, AreaList: areaList, AvailableNumber: availableNumber, AvailableNumberList: availableNumberList },
  ...{ PayloadAccountModification: accountChanges, PayloadMemberDetail: memberDetails, PayloadNumberModification: numberAssignment, PayloadFaxModification: faxChanges },
  ...{ PayloadOutbox: newFax, PayloadOutboxModification: outboxChanges, PayloadWebhook: newWebhook, PayloadPurchase: purchase },
  ...{ Scope: scope, OwnToken: ownToken, Introspection: introspection, ActiveToken: activeToken, PresentedToken: presentedToken, FoundCredentials: foundCredentials, IdentityKeys: identityKeys, ResourceMetadata: resourceMetadata, Alive: alive, Ready: ready },
  ...{ Error: apiError, ClientError: clientError, Problem: problem },
} as const satisfies Record<string, z.ZodMiniType>;

export type SchemaName = keyof typeof namedSchemas;

const registry = z.registry<{ id: string }>();
for (const [id, schema] of Object.entries(namedSchemas)) registry.add(schema, { id });

/** Where a schema stands in the document. One without a name does not belong in a body. */
export function referenceTo(schema: z.ZodMiniType): { readonly $ref: string } {
  const id = registry.get(schema)?.id;
  if (id === undefined) throw new Error('This schema has no name.');
  return { $ref: addressOf(id) };
}

/** All of them as JSON Schema, each naming the others. */
export function jsonSchemas(): Record<string, Record<string, unknown>> {
  const { schemas } = z.toJSONSchema(registry, { uri: addressOf, io: 'input', override: ({ jsonSchema }) => withoutSafeBounds(jsonSchema) });
  // An OpenAPI document names the dialect once, and a component's address is where it stands.
  return Object.fromEntries(Object.entries(schemas).map(([name, { $schema: _dialect, $id: _address, ...schema }]) => [name, schema]));
}

function addressOf(id: string): string {
  return `#/components/schemas/${id}`;
}

/** JavaScript's own limits of whole numbers say nothing about the API. */
function withoutSafeBounds(schema: z.core.JSONSchema.BaseSchema): void {
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
}
