import { saveStandIn } from '../stand-in/saved-state';
import { bring } from './beginnings';
import { type DeskOptions, TestDesk } from './installation';

/** All that a test could look at; as texts, since a deep look at thousands of formatted cells takes long. */
function seen({ google, zendesk }: TestDesk): Record<string, string> {
  const { executions, gate, sent } = google;
  const { stores, ...others } = google.save();
  const parts = { ...stores, ...others, executions, totals: gate.total, sent, zendesk: saveStandIn(zendesk) };
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, JSON.stringify(part)]));
}

/** Something of everything: accounts, ids that scripts make up, mails, menus, the timer. */
function live(desk: TestDesk, name: string): void {
  desk.zendesk.addAgent({ email: `${name}.off@acme.example`, enabled: false });
  desk.submit({ email: `${name}@acme.example` });
  desk.submit({ email: `${name}.off@acme.example` });
  desk.google.open();
  desk.google.clickMenu('Extract all agents');
  desk.google.advance({ minutes: 10 });
  desk.zendesk.issueToken();
}

const OPTIONS: Record<string, DeskOptions> = {
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
    const begin = (desk: TestDesk) => live(desk.turnOn().warmUp(), 'ana');
    const put = () => bring(new TestDesk(options), 'lived', begin);
    const whole = () => {
      const desk = new TestDesk(options);
      begin(desk);
      return desk;
    };
    beforeAll(put);

    it('is the same as one that went all the way', () => {
      expect(seen(put())).toEqual(seen(whole()));
    });

    it('lives on in the same way', () => {
      const both = [put(), whole()];
      for (const desk of both) live(desk, 'ben');
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
    TestDesk.ready({ access: { requesters: [`${name}@acme.example`] } }),
  );
  expect(mild?.google.properties.document()).not.toEqual(strict?.google.properties.document());
});

it('options that hold functions are refused', () => {
  const intercept = () => undefined;
  expect(() => TestDesk.ready({ zendesk: { modes: { intercept } } })).toThrow('could not be cloned');
});
