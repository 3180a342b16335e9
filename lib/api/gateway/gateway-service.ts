import 'server-only';
import { faxCalls } from '@/lib/domain/endpoints';
import type { FaxService } from '../embedded-service';
import { forward } from './forward';
import type { Upstream } from './upstream';

/** A service that passes every fax call on. What it answers, it answers; whether it is asked at all, the check before it decides. */
export function gatewayService(upstream: Upstream): FaxService {
  return Object.fromEntries(faxCalls.map((endpoint) => [endpoint.id, (c: Parameters<FaxService['getUser']>[0]) => forward(c, endpoint, upstream)])) as unknown as FaxService;
}
