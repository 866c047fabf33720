import { CONTROL_PREFIX } from '../common/control';
import type { ZendeskSupport } from './support';

/** What `npm run zendesk -- --product support` prints when it is ready. */
export function startupMessage(url: string, account: ZendeskSupport): string {
  const members = account.state.teamMembers().length;
  return [
    `Zendesk Suite (stand-in, nothing is sent to Zendesk) on ${url}/api/v2 with ${members} team member${members === 1 ? '' : 's'}.`,
    `Token: ${account.token}`,
    `OAuth client: ${account.client.id}`,
    `Secret: ${account.client.secret}`,
    '',
    'Try:',
    ...examples(url, account).map((line) => `  ${line}`),
    '',
    'Press Ctrl-C to stop; nothing is saved.',
  ].join('\n');
}

/** Commands for a shell, in this order. */
export function examples(url: string, { token, client, state }: ZendeskSupport): string[] {
  const person = {
    user: {
      name: 'Ada',
      email: 'ada@acme.example',
      role: 'agent',
      custom_role_id: state.roleNamed('Staff')?.id,
    },
  };
  const credentials = {
    grant_type: 'client_credentials',
    client_id: client.id,
    client_secret: client.secret,
    scope: 'read write',
    expires_in: 7200,
  };
  const json = "-H 'Content-Type: application/json'";
  const bearer = `-H 'Authorization: Bearer ${token}'`;
  return [
    `curl -s -g ${bearer} '${url}/api/v2/users?role[]=agent&role[]=admin&page[size]=100'`,
    `curl -s ${bearer} ${json} -d '${JSON.stringify(person)}' ${url}/api/v2/users`,
    `curl -s ${json} -d '${JSON.stringify(credentials)}' ${url}/oauth/tokens`,
    `curl -s -X PATCH ${json} -d '{"email":"ada@acme.example","chat":true}' ${url}${CONTROL_PREFIX}people`,
    `curl -s -X PATCH ${json} -d '{"seats":1}' ${url}${CONTROL_PREFIX}modes`,
  ];
}
