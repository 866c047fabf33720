import type { Accounts } from '../accounts';
import { authorize, secretsIn } from '../auth';
import { ZendeskClient } from '../client';
import type { ConnectParts } from '../connection';
import { makePassword, PASSWORD_BYTES } from '../password';
import { slidingRateLimiter } from '../rate-limiter';
import { ChatAccounts } from './chat-accounts';
import { CHAT_CALLS_PER_MINUTE, chatApiRoot, chatTokenAddress } from './endpoints';
import { ChatNames } from './names';

/** Puts the parts of Zendesk Chat together. */
export function connectChat(parts: ConnectParts): Accounts {
  const { connection, now, sleep } = parts;
  const client = new ZendeskClient({
    ...parts,
    apiRoot: chatApiRoot(connection),
    secrets: [...secretsIn(parts.credential), ...parts.tokens.known()],
    authorization: authorize({
      ...parts,
      tokenEndpoint: { address: chatTokenAddress(connection), format: 'form' },
    }),
    rateLimiter: slidingRateLimiter({ callsPerMinute: CHAT_CALLS_PER_MINUTE, now, sleep }),
  });
  return new ChatAccounts({
    ...parts,
    client,
    names: new ChatNames(client, parts.names),
    newPassword: () => makePassword(parts.randomBytes(PASSWORD_BYTES)),
  });
}
