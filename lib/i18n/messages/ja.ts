import actions from './ja/actions.json' with { type: 'json' };
import adminRevoke from './ja/admin-revoke.json' with { type: 'json' };
import adminTokens from './ja/admin-tokens.json' with { type: 'json' };
import app from './ja/app.json' with { type: 'json' };
import attention from './ja/attention.json' with { type: 'json' };
import auditLog from './ja/audit-log.json' with { type: 'json' };
import bulk from './ja/bulk.json' with { type: 'json' };
import calls from './ja/calls.json' with { type: 'json' };
import editing from './ja/editing.json' with { type: 'json' };
import ending from './ja/ending.json' with { type: 'json' };
import finder from './ja/finder.json' with { type: 'json' };
import firstRequest from './ja/first-request.json' with { type: 'json' };
import form from './ja/form.json' with { type: 'json' };
import found from './ja/found.json' with { type: 'json' };
import freeze from './ja/freeze.json' with { type: 'json' };
import groups from './ja/groups.json' with { type: 'json' };
import help from './ja/help.json' with { type: 'json' };
import history from './ja/history.json' with { type: 'json' };
import impact from './ja/impact.json' with { type: 'json' };
import integrations from './ja/integrations.json' with { type: 'json' };
import invitation from './ja/invitation.json' with { type: 'json' };
import list from './ja/list.json' with { type: 'json' };
import listTools from './ja/list-tools.json' with { type: 'json' };
import members from './ja/members.json' with { type: 'json' };
import moreOptions from './ja/more-options.json' with { type: 'json' };
import notices from './ja/notices.json' with { type: 'json' };
import overview from './ja/overview.json' with { type: 'json' };
import pages from './ja/pages.json' with { type: 'json' };
import password from './ja/password.json' with { type: 'json' };
import plan from './ja/plan.json' with { type: 'json' };
import plans from './ja/plans.json' with { type: 'json' };
import policy from './ja/policy.json' with { type: 'json' };
import preferences from './ja/preferences.json' with { type: 'json' };
import prefill from './ja/prefill.json' with { type: 'json' };
import problems from './ja/problems.json' with { type: 'json' };
import profile from './ja/profile.json' with { type: 'json' };
import reference from './ja/reference.json' with { type: 'json' };
import refused from './ja/refused.json' with { type: 'json' };
import reveal from './ja/reveal.json' with { type: 'json' };
import revoke from './ja/revoke.json' with { type: 'json' };
import roles from './ja/roles.json' with { type: 'json' };
import rotate from './ja/rotate.json' with { type: 'json' };
import scopes from './ja/scopes.json' with { type: 'json' };
import serviceClients from './ja/service-clients.json' with { type: 'json' };
import sessions from './ja/sessions.json' with { type: 'json' };
import shell from './ja/shell.json' with { type: 'json' };
import signIn from './ja/sign-in.json' with { type: 'json' };
import states from './ja/states.json' with { type: 'json' };
import status from './ja/status.json' with { type: 'json' };
import summary from './ja/summary.json' with { type: 'json' };
import time from './ja/time.json' with { type: 'json' };
import tokenExport from './ja/token-export.json' with { type: 'json' };
import tokenPage from './ja/token-page.json' with { type: 'json' };
import usage from './ja/usage.json' with { type: 'json' };
import vote from './ja/vote.json' with { type: 'json' };
import type { Messages } from './en';

/** Every message in Japanese, by area. */
export const ja: Messages = {
  actions,
  adminRevoke,
  adminTokens,
  app,
  attention,
  auditLog,
  bulk,
  calls,
  editing,
  ending,
  finder,
  firstRequest,
  form,
  found,
  freeze,
  groups,
  help,
  history,
  impact,
  integrations,
  invitation,
  list,
  listTools,
  members,
  moreOptions,
  notices,
  overview,
  pages,
  password,
  plan,
  plans,
  policy,
  preferences,
  prefill,
  problems,
  profile,
  reference,
  refused,
  reveal,
  revoke,
  roles,
  rotate,
  scopes,
  serviceClients,
  sessions,
  shell,
  signIn,
  states,
  status,
  summary,
  time,
  tokenExport,
  tokenPage,
  usage,
  vote,
};
