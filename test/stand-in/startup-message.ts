import { CONTROL_PREFIX } from './common/control';
import type { ZendeskChat } from './stand-in';

/** What `npm run zendesk` prints when it is ready. */
export function startupMessage(url: string, standIn: ZendeskChat): string {
  const agents = standIn.state.presentAgents().length;
  return [
    `Zendesk Chat (stand-in, nothing is sent to Zendesk) on ${url}/api/v2/chat with ${agents} agent${agents === 1 ? '' : 's'}.`,
    `Token: ${standIn.token}`,
    '',
    'Try:',
    ...examples(url, standIn.token).map((line) => `  ${line}`),
    '',
    'Press Ctrl-C to stop; nothing is saved.',
  ].join('\n');
}

/** Commands for a shell, in this order. */
export function examples(url: string, token: string): string[] {
  const person = '{"email":"ada@acme.example","display_name":"Ada","password":"only-an-Example-1"}';
  const json = "-H 'Content-Type: application/json'";
  const bearer = `-H 'Authorization: Bearer ${token}'`;
  return [
    `curl -s ${bearer} '${url}/api/v2/chat/agents?limit=100'`,
    `curl -s ${bearer} ${json} -d '${person}' ${url}/api/v2/chat/agents`,
    `curl -s -X PATCH ${json} -d '{"forced429":3}' ${url}${CONTROL_PREFIX}modes`,
  ];
}
