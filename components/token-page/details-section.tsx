import type { ReactNode } from 'react';
import type { RelatedToken, TokenDetails } from '@/lib/domain/token-details';
import { tableMoment } from '@/lib/i18n/formats';
import type { Customs } from './customs';
import { Moment } from './moment';
import { PageSection } from './section';

interface Props extends Customs {
  readonly token: TokenDetails;
  readonly tokenPath: (tokenId: string) => string;
  /** Whose it is, where that is not the reader's own. */
  readonly owner?: ReactNode;
}

/** What else there is to know of a token. */
export function DetailsSection({ token, tokenPath, owner, ...customs }: Props) {
  const { words, language, zone, now } = customs;
  const moment = (instant: number) => (
    <Moment {...customs} instant={instant} isDate>
      {tableMoment(instant, language, zone)}
    </Moment>
  );
  const related = (other: RelatedToken) => (
    <>
      <a href={tokenPath(other.id)} className="normal-nums">
        {other.name}
      </a>
      <code translate="no" className="block text-12 text-muted wrap-anywhere">
        {other.identifier}
      </code>
    </>
  );
  const rows: readonly (readonly [string, ReactNode])[] = [
    ...(owner === undefined ? [] : [[words('list.owner'), owner] as const]),
    [words('tokenPage.created'), moment(token.createdAt)],
    [words(token.expiresAt <= now ? 'tokenPage.expiredOn' : 'tokenPage.expiresOn'), moment(token.expiresAt)],
    [words('tokenPage.allowedAddresses'), <Addresses key="addresses" addresses={token.allowedAddresses} any={words('tokenPage.anyAddress')} />],
    ...(token.organizationAddresses ? [[words('tokenPage.organizationAddresses'), <Addresses key="organization" addresses={token.organizationAddresses} any="" />] as const] : []),
    ...(token.predecessor ? [[words('tokenPage.predecessor'), related(token.predecessor)] as const] : []),
    ...(token.successor ? [[words('tokenPage.successor'), related(token.successor)] as const] : []),
  ];
  return (
    <PageSection id="details" title={words('tokenPage.details')}>
      <dl className="token-facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt className="text-muted">{name}</dt>
            <dd className="min-w-0 tabular-nums wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
    </PageSection>
  );
}

function Addresses({ addresses, any }: { readonly addresses: readonly string[] | null; readonly any: string }) {
  if (addresses === null) return any;
  return (
    <ul translate="no">
      {addresses.map((address) => (
        <li key={address}>{address}</li>
      ))}
    </ul>
  );
}
