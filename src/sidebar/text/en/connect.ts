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
    credential: 'Credential',
    credentialSaved: 'Saved',
    change: 'Change',
    /** Read out after "Change" by screen readers only. */
    changeCredential: ' credential',
    keepCredential: 'Keep the saved credential',
    tokenKind: 'OAuth access token',
    clientKind: 'OAuth client',
    token: 'Access token',
    tokenHint:
      'An OAuth token for Zendesk Chat that belongs to an administrator and has the read and write scopes.',
    tokenMissing: 'Enter the access token.',
    clientId: 'Client ID',
    clientIdMissing: 'Enter the client ID.',
    clientSecret: 'Client secret',
    clientSecretHint: 'The secret of a Zendesk Chat client whose type is confidential.',
    clientSecretMissing: 'Enter the client secret.',
    suiteHint:
      'Was your Chat account created in Zendesk Support or Suite? If so, agents are managed there, and Test connection will tell you.',
    test: 'Test connection',
    testing: 'Testing…',
    canRead: 'Can read accounts',
    cannotRead: 'Cannot read accounts',
    canWrite: 'Can change accounts',
    cannotWrite: 'Cannot change accounts',
    plan: (name: string) => `Zendesk plan: ${name}`,
  },
};
