/** The step about who may get access. */
export const access = {
  access: {
    domains: 'Domains of new agents',
    domainsHint:
      'Only email addresses at these domains get access, for example acme.com. Press Enter after each domain.',
    addDomain: (domain: string) => `Add ${domain}`,
    subdomains: 'Include subdomains, such as eu.acme.com',
    requesters: 'Allowed requesters (optional)',
    requestersHint:
      'If you enter addresses, only these people can request access. Leave it empty to let everyone at these domains request it.',
    loadingChoices: 'Loading departments and roles from Zendesk…',
    departments: 'Departments of new agents (optional)',
    departmentMissing: (department: string) => `${department} (no longer in Zendesk)`,
    role: 'Role of new agents',
    defaultRole: 'Default role',
  },
};
