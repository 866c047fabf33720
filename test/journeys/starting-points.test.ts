import { saveStandIn } from '../stand-in/saved-state';
import { type InstallationOptions, TestInstallation } from './installation';
import { startFrom } from './starting-points';

/** All that a test could look at; as texts, since a deep look at thousands of formatted cells takes long. */
function seen({ google, zendesk }: TestInstallation): Record<string, string> {
  const { executions, gate, sent } = google;
  const { stores, ...others } = google.save();
  const parts = { ...stores, ...others, executions, totals: gate.total, sent, zendesk: saveStandIn(zendesk) };
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, JSON.stringify(part)]));
}

/** Something of everything: accounts, ids that scripts make up, mails, menus, the timer. */
function live(installation: TestInstallation, name: string): void {
  installation.zendesk.addAgent({ email: `${name}.off@acme.example`, enabled: false });
  installation.submit({ email: `${name}@acme.example` });
  installation.submit({ email: `${name}.off@acme.example` });
  installation.google.open();
  installation.google.clickMenu('Extract all agents');
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

describe.each(Object.entries(OPTIONS))(
  'a desk that is put where another one stood, with %s',
  (_, options) => {
    const begin = (installation: TestInstallation) => live(installation.turnOn().warmUp(), 'ana');
    const put = () => startFrom(new TestInstallation(options), 'lived', begin);
    const whole = () => {
      const installation = new TestInstallation(options);
      begin(installation);
      return installation;
    };
    beforeAll(put);

    it('is the same as one that went all the way', () => {
      expect(seen(put())).toEqual(seen(whole()));
    });

    it('lives on in the same way', () => {
      const both = [put(), whole()];
      for (const installation of both) live(installation, 'ben');
      const [late, early] = both.map(seen);
      expect(late).toEqual(early);
    });

    it('leaves the next one alone', () => {
      live(put(), 'ben');
      expect(seen(put())).toEqual(seen(whole()));
    });
  },
);

it('desks with other options do not begin at the same place', () => {
  const [mild, strict] = ['mild', 'strict'].map((name) =>
    TestInstallation.ready({ access: { requesters: [`${name}@acme.example`] } }),
  );
  expect(mild?.google.properties.document()).not.toEqual(strict?.google.properties.document());
});

it('options that hold functions are refused', () => {
  const intercept = () => undefined;
  expect(() => TestInstallation.ready({ zendesk: { modes: { intercept } } })).toThrow('could not be cloned');
});
