import { ADMIN, SECOND_EDITOR, SuiteInstallation, TestInstallation } from './installation';

type Either = TestInstallation | SuiteInstallation;

const GOOGLE = { editors: [SECOND_EDITOR] };

const PRODUCTS: [string, () => Either][] = [
  ['Zendesk Chat', () => TestInstallation.ready({ google: GOOGLE })],
  [
    'Zendesk Suite',
    () => SuiteInstallation.ready({ google: GOOGLE, access: { role: 'Staff', chat: 'ignore' } }),
  ],
];

const UNAUTHORIZED = {
  status: 401,
  headers: {},
  body: '{"error":"Couldn\'t authenticate you"}',
  seconds: 0.2,
};

/** Zendesk refuses the credential, and a request has met that. */
function paused(ready: () => Either): Either {
  const installation = ready();
  installation.zendesk.modes.intercept = () => UNAUTHORIZED;
  installation.submit({ email: 'ana@acme.example' });
  expect(pauseOf(installation)).toMatchObject({ cause: 'credential' });
  return installation;
}

function pauseOf({ google }: Either) {
  return (google.call('getSetup') as { health: { paused: { cause: string; reason: string } | null } }).health
    .paused;
}

describe.each(PRODUCTS)(
  'a test of the saved connection with %s, while its credential has paused everything,',
  (_name, ready) => {
    it('ends the pause once Zendesk takes the credential, and the request is carried out within five minutes', () => {
      const installation = paused(ready);
      expect(installation.google.call('testConnection')).toMatchObject({ ok: false });
      expect(pauseOf(installation)).toMatchObject({ cause: 'credential' });
      delete installation.zendesk.modes.intercept;
      expect(installation.google.call('testConnection')).toMatchObject({ ok: true });
      expect(pauseOf(installation)).toBeNull();
      installation.google.advance({ minutes: 5 });
      expect(installation.row(2)).toMatchObject({ Status: '✓ Done', Action: 'Created' });
    });

    it('leaves a pause that a person has begun meanwhile', () => {
      const installation = paused(ready);
      delete installation.zendesk.modes.intercept;
      installation.google.callAs(SECOND_EDITOR, 'pauseDesk');
      expect(installation.google.call('testConnection')).toMatchObject({ ok: true });
      expect(pauseOf(installation)).toMatchObject({ cause: 'person' });
    });
  },
);

describe('a test of another credential', () => {
  it('ends no pause, since it is not the saved one', () => {
    const installation = paused(() => TestInstallation.ready({ google: GOOGLE })) as TestInstallation;
    delete installation.zendesk.modes.intercept;
    const connection = { credential: { kind: 'token', token: installation.zendesk.token } };
    for (const person of [ADMIN, SECOND_EDITOR])
      expect(installation.google.callAs(person, 'testConnection', connection)).toMatchObject({ ok: true });
    expect(pauseOf(installation)).toMatchObject({ cause: 'credential' });
  });
});

describe('why everything is paused, as the sidebar says it,', () => {
  it('does not send people to where they are', () => {
    const installation = TestInstallation.ready();
    installation.google.form.sheet.set('C1', 'Somebody');
    installation.submit();
    expect(pauseOf(installation)?.reason).toMatch(/Rename it back, or choose the columns again\.$/);
    const credential = paused(() => TestInstallation.ready());
    expect(pauseOf(credential)?.reason).toMatch(/Enter a credential of an administrator\.$/);
  });
});
