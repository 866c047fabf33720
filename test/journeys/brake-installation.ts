import { ADMIN, LEAD, SECOND_EDITOR, SuiteInstallation, TestInstallation } from './installation';
import { startFrom } from './starting-points';

export const APPROVER = 'boss@acme.example';

const GOOGLE = { editors: [APPROVER, SECOND_EDITOR] };

export type BrakeInstallation = TestInstallation | SuiteInstallation;

/** `access`: beside a brake of two accounts a day. */
type Make = (access?: Record<string, unknown>, backlog?: readonly string[]) => BrakeInstallation;

const BRAKE = { brake: 2, approvers: [APPROVER] };

function ready<I extends BrakeInstallation>(installation: I, backlog: readonly string[]): I {
  return startFrom<I>(installation, ['ready', installation.setup, backlog], (unprepared) =>
    prepare(unprepared, backlog),
  );
}

function prepare(installation: BrakeInstallation, backlog: readonly string[]): void {
  for (const name of backlog) installation.submit({ email: `${name}@acme.example`, firstName: name });
  installation.turnOn(backlog.length > 0 ? { backlog: 'handle' } : undefined).runTimerOnce();
  for (const as of [APPROVER, SECOND_EDITOR]) installation.google.open({ as });
  installation.google.open();
}

export const PRODUCTS: readonly [string, Make][] = [
  [
    'Zendesk Chat',
    (access, backlog = []) =>
      ready(new TestInstallation({ google: GOOGLE, access: { ...BRAKE, ...access } }), backlog),
  ],
  [
    'Zendesk Suite',
    (access, backlog = []) =>
      ready(
        new SuiteInstallation({
          google: GOOGLE,
          access: { role: 'Staff', chat: 'ignore', ...BRAKE, ...access },
        }),
        backlog,
      ),
  ],
];

/** Requests for these people, one after the other; gives their rows. */
export function ask(installation: BrakeInstallation, requester: string, ...names: string[]): number[] {
  return names.map((name) =>
    installation.submit({ requester, email: `${name}@acme.example`, firstName: name }),
  );
}

/** What became of these rows, without the icons. */
export function outcomes(installation: BrakeInstallation, rows: readonly number[]): string[] {
  return rows.map((row) => {
    const { Action = '', Status = '' } = installation.row(row);
    return `${Action} ${Status.slice(2)}`.trim();
  });
}

export function alerts({ google }: BrakeInstallation) {
  return google.sent.filter(({ to, subject }) => to === ADMIN && subject.includes('in a day'));
}

export { ADMIN, LEAD };
