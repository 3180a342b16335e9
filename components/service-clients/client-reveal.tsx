import { useTranslations } from 'use-intl';
import { Reveal } from '@/components/reveal/reveal';
import { clientSnippets } from '@/components/reveal/snippets';

interface Props {
  readonly clientId: string;
  readonly name: string;
  readonly secret: string;
  readonly path: string;
  readonly apiOrigin: string;
  readonly onLeave: (how: 'done' | 'hidden') => void;
}

/** A client's secret, once, and beside it the id that goes with it. */
export function ClientReveal({ clientId, name, secret, path, apiOrigin, onLeave }: Props) {
  const words = useTranslations();
  return (
    <Reveal of="client" secret={secret} snippets={clientSnippets(clientId, secret, apiOrigin)} donePath={path} onLeave={onLeave}>
      <dl className="mt-6 grid gap-x-4 gap-y-1 sm:grid-cols-[7rem_minmax(0,1fr)]">
        <dt className="text-muted">{words('serviceClients.client')}</dt>
        <dd className="wrap-anywhere">{name}</dd>
        <dt className="text-muted">{words('serviceClients.clientId')}</dt>
        <dd>
          <code translate="no">{clientId}</code>
        </dd>
      </dl>
    </Reveal>
  );
}
