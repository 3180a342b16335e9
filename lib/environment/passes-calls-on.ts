import 'server-only';

/** Whether the calls are passed on to fax services of the platform's own (FAX_UPSTREAM_URL), so that their path and query are all that is known of them. */
export function passesCallsOn(): boolean {
  return Boolean(process.env['FAX_UPSTREAM_URL']);
}
