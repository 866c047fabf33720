import type { Accounts } from './accounts';
import { connectChat } from './chat/connect';
import { chatSignInAddress } from './chat/endpoints';
import type { Connection, ConnectParts } from './connection';
import { connectSupport } from './support/connect';
import { supportSignInAddress } from './support/endpoints';

const PRODUCTS = {
  chat: { connect: connectChat, signInAddress: chatSignInAddress },
  support: { connect: connectSupport, signInAddress: supportSignInAddress },
};

/** The accounts of the product that the connection names. */
export function connectAccounts(parts: ConnectParts): Accounts {
  return PRODUCTS[parts.connection.product].connect(parts);
}

/**
 * Where an admin sees a team member: Admin center > People > Team members.
 * Source: https://support.zendesk.com/hc/en-us/articles/4408886939930
 */
export function memberPage({ subdomain }: Pick<Connection, 'subdomain'>, agentId: string): string {
  return `https://${subdomain}.zendesk.com/admin/people/team/members/${encodeURIComponent(agentId)}`;
}

/** Where an agent of that product signs in. */
export function signInAddress(connection: Connection): string {
  return PRODUCTS[connection.product].signInAddress(connection);
}
