import actions from './en/actions.json' with { type: 'json' };
import adminRevoke from './en/admin-revoke.json' with { type: 'json' };
import adminTokens from './en/admin-tokens.json' with { type: 'json' };
import app from './en/app.json' with { type: 'json' };
import attention from './en/attention.json' with { type: 'json' };
import auditLog from './en/audit-log.json' with { type: 'json' };
import bulk from './en/bulk.json' with { type: 'json' };
import calls from './en/calls.json' with { type: 'json' };
import editing from './en/editing.json' with { type: 'json' };
import ending from './en/ending.json' with { type: 'json' };
import finder from './en/finder.json' with { type: 'json' };
import firstRequest from './en/first-request.json' with { type: 'json' };
import form from './en/form.json' with { type: 'json' };
import found from './en/found.json' with { type: 'json' };
import freeze from './en/freeze.json' with { type: 'json' };
import groups from './en/groups.json' with { type: 'json' };
import help from './en/help.json' with { type: 'json' };
import history from './en/history.json' with { type: 'json' };
import impact from './en/impact.json' with { type: 'json' };
import integrations from './en/integrations.json' with { type: 'json' };
import invitation from './en/invitation.json' with { type: 'json' };
import list from './en/list.json' with { type: 'json' };
import listTools from './en/list-tools.json' with { type: 'json' };
import members from './en/members.json' with { type: 'json' };
import moreOptions from './en/more-options.json' with { type: 'json' };
import notices from './en/notices.json' with { type: 'json' };
import overview from './en/overview.json' with { type: 'json' };
import pages from './en/pages.json' with { type: 'json' };
import password from './en/password.json' with { type: 'json' };
import plan from './en/plan.json' with { type: 'json' };
import plans from './en/plans.json' with { type: 'json' };
import policy from './en/policy.json' with { type: 'json' };
import preferences from './en/preferences.json' with { type: 'json' };
import prefill from './en/prefill.json' with { type: 'json' };
import problems from './en/problems.json' with { type: 'json' };
import profile from './en/profile.json' with { type: 'json' };
import reference from './en/reference.json' with { type: 'json' };
import refused from './en/refused.json' with { type: 'json' };
import reveal from './en/reveal.json' with { type: 'json' };
import revoke from './en/revoke.json' with { type: 'json' };
import roles from './en/roles.json' with { type: 'json' };
import rotate from './en/rotate.json' with { type: 'json' };
import scopes from './en/scopes.json' with { type: 'json' };
import serviceClients from './en/service-clients.json' with { type: 'json' };
import sessions from './en/sessions.json' with { type: 'json' };
import shell from './en/shell.json' with { type: 'json' };
import signIn from './en/sign-in.json' with { type: 'json' };
import states from './en/states.json' with { type: 'json' };
import status from './en/status.json' with { type: 'json' };
import summary from './en/summary.json' with { type: 'json' };
import time from './en/time.json' with { type: 'json' };
import tokenExport from './en/token-export.json' with { type: 'json' };
import tokenPage from './en/token-page.json' with { type: 'json' };
import usage from './en/usage.json' with { type: 'json' };
import vote from './en/vote.json' with { type: 'json' };

/** Every message in English, by area. They decide which there are: a key that another language lacks does not compile. */
export const en = {
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

export type Messages = typeof en;
