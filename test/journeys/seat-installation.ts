import type { Google } from '../emulator';
import {
  SECOND_EDITOR,
  type ShownRow,
  SuiteInstallation,
  TestInstallation,
  underTitles,
} from './installation';

interface Trouble {
  cause: string;
  message: string;
}

/** An installation whose plan has as many seats as a test says. */
export interface SeatInstallation {
  google: Google;
  submit: TestInstallation['submit'];
  wait: TestInstallation['wait'];
  row(number: number): ShownRow;
  rows(): ShownRow[];
  takeCalls(): string[];
  takeAllSeats(): this;
  /** `count`: so many; left out: enough. */
  freeSeats(count?: number): void;
  addEnabled(email: string): void;
  troubles(): Trouble[];
  log(): ShownRow[];
}

function troublesOf(google: Google): Trouble[] {
  return (google.call('getSetup') as { health: { troubles: Trouble[] } }).health.troubles;
}

function logOf(google: Google): ShownRow[] {
  return underTitles(google.spreadsheet.sheet('Log').display());
}

const GOOGLE = { editors: [SECOND_EDITOR] };

class ChatSeats extends TestInstallation implements SeatInstallation {
  private enabled(): number {
    return this.zendesk.snapshot().agents.filter(({ enabled, deleted }) => enabled && !deleted).length;
  }

  takeAllSeats(): this {
    this.zendesk.modes.seatLimit = this.enabled();
    return this;
  }

  freeSeats(count = 50): void {
    this.zendesk.modes.seatLimit = this.enabled() + count;
  }

  addEnabled(email: string): void {
    this.zendesk.addAgent({ email, enabled: true });
  }

  troubles = () => troublesOf(this.google);
  log = () => logOf(this.google);
}

class SuiteSeats extends SuiteInstallation implements SeatInstallation {
  takeAllSeats(): this {
    this.zendesk.modes.seats = this.zendesk.seatsTaken;
    return this;
  }

  freeSeats(count = 50): void {
    this.zendesk.modes.seats = this.zendesk.seatsTaken + count;
  }

  addEnabled(email: string): void {
    this.zendesk.addAgent({ email });
  }

  troubles = () => troublesOf(this.google);
  log = () => logOf(this.google);
}

/** Turned on; the timer has run once, and the menu is open. */
function ready<I extends TestInstallation | SuiteInstallation>(installation: I): I {
  installation.ready('open', ({ google }) => google.open());
  return installation;
}

export const PRODUCTS: readonly [string, () => SeatInstallation][] = [
  ['Zendesk Chat', () => ready(new ChatSeats({ google: GOOGLE }))],
  [
    'Zendesk Suite',
    () =>
      ready(
        new SuiteSeats({
          google: GOOGLE,
          access: { role: 'Staff', chat: 'ignore' },
          zendesk: { choices: { subscription: 'with-seats' } },
        }),
      ),
  ],
];
