import { COLUMNS, type Installation, OWNER } from '../installation';

interface SetupOptions {
  /** Columns beside the four that each form has, by their names in the setup. */
  columns?: Record<string, string>;
  credential?: 'token' | 'client';
  backlog?: 'leave' | 'handle';
  access?: object;
  mail?: object;
  idle?: object;
}

/** Saves the setup, tests the connection, turns Chat Access on, and lets the timer run once. */
export function setUp(
  installation: Installation,
  { credential = 'token', backlog = 'handle', columns, access, mail = {}, idle = {} }: SetupOptions = {},
): void {
  const { token, client } = installation.zendesk;
  const secret =
    credential === 'client'
      ? { kind: 'client', id: client.id, secret: client.secret }
      : { kind: 'token', token };
  installation.call('saveSetup', {
    connection: { product: installation.product, subdomain: 'acme', host: 'zendesk', credential: secret },
    responses: { sheetId: installation.google.form.sheetId, columns: { ...COLUMNS, ...columns } },
    access: { domains: ['acme.example'], ...access },
    mail: { alertsTo: [OWNER], ...mail },
    idle,
  });
  installation.call('testConnection');
  installation.call('turnOn', { backlog });
  installation.google.advance({ minutes: 5 });
}
