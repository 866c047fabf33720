import type { Answer, HttpRequest } from '../http';
import {
  agentRow,
  ask,
  type EndsInstallation,
  inDays,
  PRODUCTS,
  passDays,
  planRow,
  ready,
} from './ends-installation';

const EMAIL = 'ana@acme.example';
const BO = 'bo@acme.example';
const HOUR_MS = 3_600_000;

const REFUSED: Answer = { status: 503, headers: {}, body: '{}', seconds: 0.1 };

/** Zendesk refuses all that would change her, and shows her as before. */
function refuseChanges(installation: EndsInstallation): void {
  const id = installation.row(2)['Agent ID'] ?? '';
  installation.zendesk.modes.intercept = ({ method, url }: HttpRequest) =>
    method.toUpperCase() !== 'GET' && url.includes(id) ? REFUSED : undefined;
}

function letChangesPass({ zendesk }: EndsInstallation): void {
  delete zendesk.modes.intercept;
}

function turnOffAndOn(installation: EndsInstallation): void {
  installation.google.call('turnOff');
  installation.turnOn();
}

/** What the log says was done to somebody by plans, and which plans these were. */
function actions({ google }: EndsInstallation, email = EMAIL): [action: string, plan: string][] {
  const [titles = [], ...lines] = google.spreadsheet.sheet('Log').display();
  const of = (line: string[], title: string) => line[titles.indexOf(title)] ?? '';
  const ours = lines.filter((line) => of(line, 'Address') === email && /isabled$/.test(of(line, 'Action')));
  return ours.map((line) => [of(line, 'Action'), of(line, 'Request ID')]);
}

/** Last days that are past. The plan has logged both disables, and done that of Bo alone. */
function begun(installation: EndsInstallation): string {
  const until = inDays(installation, 1);
  ask(installation, until);
  ask(installation, until, BO);
  passDays(installation, 1);
  refuseChanges(installation);
  passDays(installation, 1);
  expect(actions(installation)).toHaveLength(1);
  expect(planRow(installation)).toMatchObject({ Action: 'End', Status: '' });
  expect(planRow(installation, BO)).toMatchObject({ Action: 'End', Status: 'Disabled' });
  expect([EMAIL, BO].map((email) => installation.isOn(email))).toEqual([true, false]);
  return until;
}

/** The log says that the first plan has not done it, and that a second one has. */
function expectEnded(installation: EndsInstallation): void {
  expect(installation.isOn(EMAIL)).toBe(false);
  const done = actions(installation);
  const [first, second] = [done[0]?.[1], done[2]?.[1]];
  expect(done).toEqual([
    ['Disabled', first],
    ['Not disabled', first],
    ['Disabled', second],
  ]);
  expect(second).not.toBe(first);
}

type Drop = [what: string, drop: (installation: EndsInstallation) => void];

const DROPS: readonly Drop[] = [
  ['has expired', ({ google }) => google.clock.advance(60 * HOUR_MS)],
  ['was replaced by the next one', ({ google }) => passDays({ google }, 2)],
  ['was dropped as Chat Access was turned off', turnOffAndOn],
  ['was altered', ({ google }) => google.spreadsheet.sheet('Plan').setRow(5, ['End', EMAIL, '', 'Because.'])],
  ['was deleted', ({ google }) => google.spreadsheet.removeSheet('Plan')],
];

describe.each(PRODUCTS)('a last day that a plan has begun and not carried out, on %s,', (_, make) => {
  it.each(DROPS)('ends access after all where that plan %s', (_what, drop) => {
    const installation = ready(make());
    begun(installation);
    drop(installation);
    installation.google.run('processPending');
    expect(installation.isOn(EMAIL)).toBe(true);
    letChangesPass(installation);
    passDays(installation, 1);
    expectEnded(installation);
    passDays(installation, 2);
    expectEnded(installation);
  });

  it('is shown in Agents until then', () => {
    const installation = ready(make());
    const until = begun(installation);
    installation.google.clock.advance(60 * HOUR_MS);
    installation.google.run('processPending');
    expect(agentRow(installation)['Access until']).toBe(until);
    letChangesPass(installation);
    passDays(installation, 1);
    expect(agentRow(installation)['Access until']).toBe(until);
    expectEnded(installation);
    passDays(installation, 1);
    expect(agentRow(installation)['Access until'] ?? '').toBe('');
  });

  it('leaves on whom it had disabled and an admin has enabled in Zendesk', () => {
    const installation = ready(make());
    begun(installation);
    installation.switch(BO, true);
    turnOffAndOn(installation);
    letChangesPass(installation);
    passDays(installation, 3);
    expectEnded(installation);
    expect(installation.isOn(BO)).toBe(true);
    expect(planRow(installation, BO).Reason).toContain(
      'but it has been enabled in Zendesk since Chat Access disabled it.',
    );
  });

  it('leaves on whom an admin has enabled later', () => {
    const installation = ready(make());
    begun(installation);
    turnOffAndOn(installation);
    letChangesPass(installation);
    passDays(installation, 1);
    for (const email of [EMAIL, BO]) installation.switch(email, true);
    passDays(installation, 3);
    expect([EMAIL, BO].map((email) => installation.isOn(email))).toEqual([true, true]);
  });
});
