import type { Accounts } from '../accounts';
import { authorize, secretsIn } from '../auth';
import { ZendeskClient } from '../client';
import type { ConnectParts } from '../connection';
import { slidingRateLimiter } from '../rate-limiter';
import { headerOf } from '../response';
import {
  LEAST_CALLS_PER_MINUTE,
  paceFor,
  supportRoot,
  supportTokenAddress,
  TOKEN_LIFE_SECONDS,
} from './endpoints';
import { TeamNames } from './names';
import { RecentPeople } from './recent-people';
import { meaningOfRefusal } from './refusal-words';
import { SupportAccounts } from './support-accounts';

/** Puts the parts of Zendesk Support together. */
export function connectSupport(parts: ConnectParts): Accounts {
  const { connection, team: policy, now } = parts;
  const client = new ZendeskClient({
    ...parts,
    ...pacing(parts),
    apiRoot: supportRoot(connection),
    secrets: [...secretsIn(parts.credential), ...parts.tokens.known()],
    authorization: authorize({ ...parts, tokenEndpoint: tokenEndpoint(connection) }),
    refusal: meaningOfRefusal,
  });
  const names = new TeamNames(client, parts.names);
  return new SupportAccounts({ ...parts, client, names, policy, recent: new RecentPeople(now) });
}

function tokenEndpoint(connection: ConnectParts['connection']) {
  const address = supportTokenAddress(connection);
  return { address, format: 'json', expiresIn: TOKEN_LIFE_SECONDS } as const;
}

/**
 * As fast as the plan allows, which every answer says.
 * Source: https://developer.zendesk.com/api-reference/introduction/rate-limits/
 */
function pacing({ now, sleep }: Pick<ConnectParts, 'now' | 'sleep'>) {
  let allowed = LEAST_CALLS_PER_MINUTE;
  return {
    rateLimiter: slidingRateLimiter({ callsPerMinute: () => paceFor(allowed), now, sleep }),
    onHeaders: (headers: Record<string, string>) => {
      const limit = Number(headerOf(headers, 'x-rate-limit'));
      if (Number.isInteger(limit) && limit > 0) allowed = limit;
    },
  };
}
