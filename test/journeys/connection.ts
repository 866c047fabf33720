import type { Modes } from '../stand-in/modes';
import { ADMIN, TestInstallation } from './installation';

export interface Tested {
  ok: boolean;
  reads: boolean;
  writes: boolean;
  who: { email: string; name: string; role: string } | null;
  plan: { name: string; seats: number | null } | null;
  message: string;
}

/** Tests a connection, which must change nothing in Zendesk or in the setup. */
export function testConnection(installation: TestInstallation, connection?: unknown, as = ADMIN): Tested {
  const before = stateToKeep(installation, as);
  const answer = installation.google.callAs(as, 'testConnection', connection) as Tested;
  expect(stateToKeep(installation, as)).toEqual(before);
  expect(answer.message).toMatch(/\.$/);
  return answer;
}

/** Except for a `Retry-After` of Zendesk and the number of seats, which are stored. */
export function stateToKeep(installation: TestInstallation, as: string) {
  const { document, people } = installation.storedProperties(as);
  return {
    zendesk: installation.zendesk.snapshot(),
    people,
    document: { ...document, 'not-before': '', seats: '' },
  };
}

export const FAILED = { ok: false, reads: false, writes: false, who: null, plan: null };
export const token = (value: string) => ({ kind: 'token', token: value });

export function savedInstallation(modes: Partial<Modes> = {}, choices = {}): TestInstallation {
  const installation = new TestInstallation({ zendesk: { modes, choices } });
  expect(installation.google.call('saveSetup', installation.setup)).toMatchObject({ ok: true });
  return installation;
}
