import { grouped } from '../../shared/numbers';
import type { AnyMessage, Say } from '../message';

type Kind = 'token' | 'client';

const ENTER_AGAIN = {
  token:
    'Create a token for Zendesk Chat (a token of Zendesk Support does not work there) and enter it again.',
  client: 'Enter its ID and secret again.',
};

/** How a credential for Zendesk Suite is made. */
const SUITE_CLIENT =
  'In Zendesk, open Admin Center > Apps and integrations > APIs > OAuth clients, add a client of the kind Confidential, and enter its identifier and secret.';

const SUITE_AGAIN = {
  token: `Enter the token again, or use an OAuth client instead. ${SUITE_CLIENT}`,
  client: `Enter its identifier and secret again, or make a new client. ${SUITE_CLIENT}`,
};

const PRODUCTS = { chat: 'Zendesk Chat', support: 'Zendesk Suite' };
/** As the sidebar lists them. */
const CHOICES = { ...PRODUCTS, support: 'Zendesk Suite or Support' };

interface Person {
  email: string;
  role: string;
}

/** What a test of the connection has found, and the way out. */
export const connection = {
  'connection.none-saved': 'Enter a credential: none is saved for this Zendesk address.',
  'connection.works': ({ email, role, seats }: Person & { seats: number | null }) =>
    `Connected as ${email} (${role}). Chat Access may read and change accounts.` +
    (seats ? ` The plan has ${grouped(seats)} seats.` : ''),
  'connection.sandbox': 'This is a Zendesk sandbox: changes here do not affect your real Zendesk account.',
  'connection.role-to-choose':
    'Before you turn Chat Access on, choose the role of new agents in the step Who may get access: this Zendesk account has custom roles.',
  'connection.no-answer': ({ subdomain, reason }: { subdomain: string; reason: AnyMessage }, say: Say) =>
    `No answer from https://${subdomain}.zendesk.com (${say(reason)}). Check the subdomain, and try again in a minute.`,
  'connection.no-such-account': ({ subdomain }: { subdomain: string }) =>
    `There is no Zendesk account at https://${subdomain}.zendesk.com, or it is not reachable there. Check the subdomain: it is the first part of the address that you see when you work in Zendesk.`,

  'connection.unauthorized': ({ reason, kind }: { reason: AnyMessage; kind: Kind }, say: Say) =>
    `${notAccepted(say(reason))} ${ENTER_AGAIN[kind]}`,
  'connection.unauthorized-by-suite': ({ reason, kind }: { reason: AnyMessage; kind: Kind }, say: Say) =>
    `${notAccepted(say(reason))} ${SUITE_AGAIN[kind]}`,
  'connection.unauthorized-anywhere': ({ kind }: { kind: Kind }) =>
    `Neither Zendesk Suite nor Zendesk Chat accepts this credential. ${SUITE_AGAIN[kind]}`,
  'connection.opens-nothing': ({ kind }: { kind: Kind }) =>
    'Zendesk has issued this credential but refuses every call with it: its scope is too small or misspelled, or the person it belongs to has left the team. ' +
    (kind === 'token'
      ? 'Create a token with the scopes read and write as an administrator.'
      : 'Create the client as an administrator, and leave Allowed scopes empty or allow read and write.'),

  'connection.not-chat': ({ subdomain, answer }: { subdomain: string; answer: string | number }) =>
    `https://${subdomain}.zendesk.com answered ${answer}. Check the subdomain, and that the account has Zendesk Chat.`,
  'connection.not-suite': ({ subdomain, answer }: { subdomain: string; answer: string | number }) =>
    `https://${subdomain}.zendesk.com answered ${answer}. Check the subdomain, and that the account has Zendesk Support or Suite.`,
  'connection.other-product': ({ email, product }: { email: string; product: 'chat' | 'support' }) =>
    `Connected as ${email}, but people of this account are managed in ${PRODUCTS[product]}. Choose ${CHOICES[product]} as the product.`,
  'connection.chat-credential': `This credential is one for Zendesk Chat, but people of this account are managed in Zendesk Suite. Use an OAuth client, with ${CHOICES.support} as the product. ${SUITE_CLIENT}`,

  'connection.untested': ({ email, reason }: { email: string; reason: AnyMessage }, say: Say) =>
    `Connected as ${email}, but Chat Access could not find out whether it may change accounts (${say(reason)}). Try again in a minute.`,
  'connection.read-only': ({ email, role }: Person) =>
    `Connected as ${email} (${role}), who may read accounts but not change them. ` +
    `If your Chat account was created in Zendesk Support or Suite, people are managed there and not in Chat: choose ${CHOICES.support} as the product and use an OAuth client; ` +
    'otherwise use the credential of an administrator, with the scopes read and write.',
  'connection.scope-too-small': ({ email, role }: Person) =>
    `Connected as ${email} (${role}), but the scope of this credential is too small. Create it again with the scopes read and write, or use an OAuth client without restricted scopes.`,
  'connection.role-too-small': ({ email, role }: Person) =>
    `Connected as ${email} (${role}), whose role may not manage team members. Let an administrator of Zendesk create the OAuth client or token.`,
  'connection.no-choices':
    'Zendesk does not list its departments and roles at the moment. Test the connection.',
};

function notAccepted(said: string): string {
  return `Zendesk does not accept this credential.${said ? ` It said: ${said}.` : ''}`;
}
