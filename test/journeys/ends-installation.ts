import {
  SECOND_EDITOR,
  type ShownRow,
  SuiteInstallation,
  TestInstallation,
  underTitles,
} from './installation';

export const LAST_DAY = 'Last day';

const GOOGLE = { editors: [SECOND_EDITOR] };
const COLUMNS = { until: LAST_DAY };

interface Options {
  google?: Record<string, unknown>;
  idle?: Record<string, unknown>;
  access?: Record<string, unknown>;
}

/** The products give and take access in different ways. */
interface Access {
  isOn(email: string): boolean;
  /** An admin does it in Zendesk. */
  switch(email: string, isOn: boolean): void;
  addOn(email: string): void;
  /** Made then, and never used since. */
  addIdle(email: string, createdAt: number): void;
}

class ChatEnds extends TestInstallation implements Access {
  isOn(email: string): boolean {
    return this.accountsOf(email).some(({ enabled }) => enabled);
  }

  switch(email: string, isOn: boolean): void {
    for (const { id } of this.accountsOf(email)) {
      Object.assign(this.zendesk.state.agents.get(id) ?? {}, { enabled: isOn });
    }
  }

  addOn(email: string): void {
    this.zendesk.addAgent({ email });
  }

  addIdle(email: string, createDate: number): void {
    this.zendesk.addAgent({ email, createDate, lastLogin: createDate });
  }
}

class SuiteEnds extends SuiteInstallation implements Access {
  isOn(email: string): boolean {
    const person = this.personOf(email);
    return person?.role === 'agent' && !person.suspended;
  }

  switch(email: string, isOn: boolean): void {
    for (const user of this.zendesk.state.usersOf(email)) user.role = isOn ? 'agent' : 'end-user';
  }

  addOn(email: string): void {
    this.zendesk.addAgent({ email });
  }

  addIdle(email: string, createdAt: number): void {
    this.zendesk.addAgent({ email, createdAt, lastLoginAt: createdAt });
  }
}

export type EndsInstallation = ChatEnds | SuiteEnds;

export const PRODUCTS: readonly [string, (options?: Options) => EndsInstallation][] = [
  [
    'Zendesk Chat',
    ({ google, idle, access } = {}) =>
      new ChatEnds({
        columns: COLUMNS,
        google: { ...GOOGLE, ...google },
        ...(idle && { idle }),
        ...(access && { access }),
      }),
  ],
  [
    'Zendesk Suite',
    ({ google, idle, access } = {}) =>
      new SuiteEnds({
        columns: COLUMNS,
        google: { ...GOOGLE, ...google },
        access: { role: 'Staff', chat: 'ignore', ...access },
        ...(idle && { idle }),
      }),
  ],
];

export function ready<I extends EndsInstallation>(installation: I): I {
  installation.ready('open', ({ google }) => google.open());
  return installation;
}

/** So many days from today, in the time zone of the spreadsheet. */
export function inDays({ google }: Pick<EndsInstallation, 'google'>, days: number): string {
  return new Date(google.clock.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** Asks for somebody with a last day; gives the row. */
export function ask(installation: EndsInstallation, until: string, email = 'ana@acme.example'): ShownRow {
  return installation.row(installation.submit({ email }, {}, { [LAST_DAY]: until }));
}

/** Days pass, and the daily review runs each day. */
export function passDays({ google }: Pick<EndsInstallation, 'google'>, days: number): void {
  for (let day = 0; day < days; day++) {
    google.clock.advance(86_400_000);
    google.run('reviewIdleAgents');
    google.run('processPending');
  }
}

export function planRow({ google }: Pick<EndsInstallation, 'google'>, email = 'ana@acme.example'): ShownRow {
  const rows = underTitles(google.spreadsheet.sheet('Plan').display().slice(3));
  return rows.find(({ Address }) => Address === email) ?? {};
}

export function agentRow({ google }: EndsInstallation, email = 'ana@acme.example'): ShownRow {
  const rows = underTitles(google.spreadsheet.sheet('Agents').display());
  return rows.find((row) => row['E-mail'] === email) ?? {};
}
