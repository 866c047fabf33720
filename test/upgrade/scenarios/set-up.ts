import { COLUMNS, type Installation, OWNER } from '../installation';

interface Wishes {
  credential?: 'token' | 'client';
  backlog?: 'leave' | 'handle';
  access?: object;
  mail?: object;
  idle?: object;
}

/** The setup is saved, the connection tested, the desk turned on, and the timer has looked at it once. */
export function setUp(
  installation: Installation,
  { credential = 'token', backlog = 'handle', access, mail = {}, idle = {} }: Wishes = {},
): void {
  const { token, client } = installation.zendesk;
  const secret =
    credential === 'client'
      ? { kind: 'client', id: client.id, secret: client.secret }
      : { kind: 'token', token };
  installation.ask('saveSetup', {
    connection: { product: 'chat', subdomain: 'acme', host: 'zendesk', credential: secret },
    responses: { sheetId: installation.google.form.sheetId, columns: COLUMNS },
    access: { domains: ['acme.example'], ...access },
    mail: { alertsTo: [OWNER], ...mail },
    idle,
  });
  installation.ask('testConnection');
  installation.ask('turnOn', { backlog });
  installation.google.advance({ minutes: 5 });
}
