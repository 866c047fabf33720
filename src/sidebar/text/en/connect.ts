import { withBold } from '../with-bold';

/** The step that connects Zendesk. */
export const connect = {
  connect: {
    connectedBy: (host: string, owner: string) =>
      `Connected to ${host} by ${owner}, and Chat Access runs as that person. Only they can change the connection. To connect as yourself, turn Chat Access off first.`,
    subdomain: 'Zendesk subdomain',
    subdomainHint:
      'The first part of your Zendesk address: acme for https://acme.zendesk.com. You can also paste the full address.',
    subdomainMissing: 'Enter your Zendesk subdomain: acme for https://acme.zendesk.com.',
    subdomainInvalid: 'Enter only the first part of your Zendesk address: acme for https://acme.zendesk.com.',
    product: 'Product',
    productUnknown:
      'Nearly everyone has Zendesk Suite or Support. Not sure? Leave both unselected: Test connection finds out.',
    products: { support: 'Zendesk Suite or Support', chat: 'Zendesk Chat only' },
    productHints: {
      support: 'Nearly every account: your agents work on tickets as well.',
      chat: 'You signed up for Chat alone, and have no tickets.',
    },
    recommended: (kind: string) => `${kind} (recommended)`,
    suiteClientSteps: [
      withBold`Sign in to Zendesk as an administrator, ideally with a service account: Chat Access works as whoever creates the client.`,
      withBold`Open ${'Admin Center'} > ${'Apps and integrations'} > ${'APIs'} > ${'OAuth clients'} and choose ${'Add OAuth client'}.`,
      withBold`Enter ${'Chat Access'} as the name and choose ${'Confidential'} as the client kind. Leave redirect URLs and allowed scopes empty.`,
      withBold`Save, and copy ${'Identifier'} and ${'Secret'} into the fields below.`,
    ],
    openThatPage: 'Open that page',
    credential: 'Credential',
    credentialSaved: 'Saved',
    change: 'Change',
    /** Read out after "Change" by screen readers only. */
    changeCredential: ' credential',
    keepCredential: 'Keep the saved credential',
    tokenKind: 'OAuth access token',
    clientKind: 'OAuth client',
    token: 'Access token',
    tokenHints: {
      any: 'An OAuth access token that belongs to an administrator and has the read and write scopes.',
      chat: 'An OAuth token for Zendesk Chat that belongs to an administrator and has the read and write scopes.',
      support:
        'An OAuth token for Zendesk Support that belongs to an administrator and has the read and write scopes. When it expires, requests wait until you enter another; an OAuth client does not expire.',
    },
    tokenMissing: 'Enter the access token.',
    chatClient: withBold`In the Chat dashboard, open ${'Settings'} > ${'Account'} > ${'API & SDKs'}, choose ${'Add API client'}, and enter ${'http://localhost'} as the redirect URL.`,
    allow: withBold` (it needs the subdomain and the client ID) and choose ${'Allow'}.`,
    pasteAddress: 'The page that follows cannot load. Copy its whole address and paste it below as it is.',
    noToken: (answer: string) =>
      `There is no token in this address${answer && ` (“${answer}”)`}. Check the client ID, and open the page again.`,
    clientId: 'Client ID',
    clientIdentifier: 'Identifier',
    clientIdMissing: 'Enter the client ID.',
    clientSecret: 'Client secret',
    clientSecretHints: {
      any: 'The secret of an OAuth client whose kind is confidential.',
      chat: 'The secret of a Zendesk Chat client whose type is confidential.',
      support: 'Zendesk shows it in full only once, when the client is saved.',
    },
    clientSecretMissing: 'Enter the client secret.',
    test: 'Test connection',
    testing: 'Testing…',
    canRead: 'Can read accounts',
    cannotRead: 'Cannot read accounts',
    canWrite: 'Can change accounts',
    cannotWrite: 'Cannot change accounts',
    plan: (name: string) => `Zendesk plan: ${name}`,
  },
};
