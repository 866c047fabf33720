import { saveStandIn } from '../stand-in/saved-state';
import { type InstallationOptions, TestInstallation } from './installation';
import { startFrom } from './starting-points';

/** Everything that a test could observe; as text, since comparing thousands of formatted cells takes long. */
function observableState({ google, zendesk }: TestInstallation): Record<string, string> {
  const { executions, gate, sent } = google;
  const { stores, ...others } = google.save();
  const parts = { ...stores, ...others, executions, totals: gate.total, sent, zendesk: saveStandIn(zendesk) };
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, JSON.stringify(part)]));
}

/** A bit of everything: accounts, generated ids, emails, menus, the timer. */
function useEverything(installation: TestInstallation, name: string): void {
  installation.zendesk.addAgent({ email: `${name}.off@acme.example`, enabled: false });
  installation.submit({ email: `${name}@acme.example` });
  installation.submit({ email: `${name}.off@acme.example` });
  installation.google.open();
  installation.google.clickMenu('Export agents to sheet');
  installation.google.advance({ minutes: 10 });
  installation.zendesk.issueToken();
}

const OPTIONS: Record<string, InstallationOptions> = {
  'no options': {},
  'options of every part': {
    google: { now: '2026-07-01T09:00:00Z', seed: 7, editors: ['second@acme.example'] },
    zendesk: { seed: 3, choices: { duplicateStatus: 409 }, modes: { enabledAsInt: true, seatLimit: 9 } },
    mail: { copyTo: ['team@acme.example'] },
  },
};

describe.each(Object.entries(OPTIONS))('an installation restored to a saved start, with %s', (_, options) => {
  const prepare = (installation: TestInstallation) =>
    useEverything(installation.turnOn().runTimerOnce(), 'ana');
  const restored = () => startFrom(new TestInstallation(options), 'everything used', prepare);
  const prepared = () => {
    const installation = new TestInstallation(options);
    prepare(installation);
    return installation;
  };
  beforeAll(restored);

  it('equals one that went through all the steps', () => {
    expect(observableState(restored())).toEqual(observableState(prepared()));
  });

  it('behaves the same from then on', () => {
    const installations = [restored(), prepared()];
    for (const installation of installations) useEverything(installation, 'ben');
    const [fromStart, fromPreparation] = installations.map(observableState);
    expect(fromStart).toEqual(fromPreparation);
  });

  it('does not affect the next one', () => {
    useEverything(restored(), 'ben');
    expect(observableState(restored())).toEqual(observableState(prepared()));
  });
});

it('installations with different options do not share a starting point', () => {
  const [first, second] = ['first', 'second'].map((name) =>
    TestInstallation.ready({ access: { requesters: [`${name}@acme.example`] } }),
  );
  expect(first?.google.properties.document()).not.toEqual(second?.google.properties.document());
});

it('is prepared each time where a function takes part, which a saved state does not hold', () => {
  const intercept = jest.fn(() => undefined);
  const callsOf = () => {
    intercept.mockClear();
    TestInstallation.ready({ zendesk: { modes: { intercept } } });
    return intercept.mock.calls.length;
  };
  expect([callsOf(), callsOf()]).toEqual([expect.any(Number), callsOf()]);
  expect(callsOf()).toBeGreaterThan(5);
});
