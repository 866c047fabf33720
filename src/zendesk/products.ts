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

/** Where an agent of that product signs in. */
export function signInAddress(connection: Connection): string {
  return PRODUCTS[connection.product].signInAddress(connection);
}
