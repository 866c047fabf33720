import type { Connection } from '../connection';

/**
 * Zendesk Chat takes about 200 requests a minute; long jobs leave ten of them to the requests that people wait
 * for. Source: several reports of 429 beyond 200 a minute; Zendesk publishes no figure for the Chat API.
 */
export const CHAT_CALLS_PER_MINUTE = 190;

/** Source: https://developer.zendesk.com/api-reference/live-chat/chat-api/agents/ */
export function chatApiRoot({ subdomain, host }: Connection): string {
  return host === 'zopim' ? 'https://www.zopim.com/api/v2' : `https://${subdomain}.zendesk.com/api/v2/chat`;
}

/** Source: https://developer.zendesk.com/documentation/live-chat/getting-started/auth/ */
export function chatTokenAddress({ subdomain, host }: Connection): string {
  return host === 'zopim'
    ? 'https://www.zopim.com/oauth2/token'
    : `https://${subdomain}.zendesk.com/oauth2/chat/token`;
}

/** Where an agent signs in. */
export function chatSignInAddress({ subdomain }: Pick<Connection, 'subdomain'>): string {
  return `https://${subdomain}.zendesk.com/chat`;
}
