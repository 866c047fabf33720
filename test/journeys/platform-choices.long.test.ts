import type { Choices } from '../emulator/runtime/choices';
import { ADMIN, TestInstallation } from './installation';
import { check, leftBehind, limitsInHealth, limitsOf, sheetNames } from './installation-check';

const ALL_WELL = 'Everything that Chat Access needs works here.';
const ONE_LIMIT = 'Chat Access works here. One thing is limited.';
const HOUR_MS = 3_600_000;

const HIDDEN =
  'Google Sheets leaves out rows that are hidden when texts are found and replaced. ' +
  'Chat Access looks at them once a day; show rows that wait for something.';
const FILTERED =
  'Google Sheets leaves out rows that are filtered out when texts are found and replaced. ' +
  'Chat Access looks at them once an hour; use Data > Create filter view instead of a filter.';
const UNFORMATTED =
  'Google refuses to format our columns in the sheet "Form Responses 1": it is probably a table with typed columns. ' +
  'Everything works, but without colors and column widths. Click a cell of the table, choose Format > Convert to range, ' +
  'then check the installation again.';
const NO_DRAFTS =
  'Gmail did not save a draft, find it and delete it. Open Gmail as yourself and check that it works for your account, ' +
  'then try again. To work without emails, turn them off in the step Messages.';
const NO_ADDRESS =
  'Google does not say who you are, so alerts have no recipient. Enter an address in Alerts to, in the step Messages.';
const NO_MAILS_LEFT =
  'Google lets you send no more emails today. Requests are still processed; their emails wait until tomorrow.';

interface Case {
  choices: Partial<Choices>;
  /** Refused, everything installed as before; or on, and requests are handled. */
  turnOn: 'on' | 'refused';
  /** Every limit, the first of which is the reason where it is refused. */
  says?: string[];
  /** What is well, but in another way than usual. */
  well?: string;
}

const well = (choices: Partial<Choices>, sentence?: string): Case => ({
  choices,
  turnOn: 'on',
  ...(sentence ? { well: sentence } : {}),
});
const limited = (choices: Partial<Choices>, ...says: string[]): Case => ({ choices, turnOn: 'on', says });
const refused = (choices: Partial<Choices>, ...says: string[]): Case => ({
  choices,
  turnOn: 'refused',
  says,
});

const withheld = (scope: string, permission: string): Case => {
  const short = scope.replace(/^https:\/\/(www\.googleapis\.com\/auth\/)?|\/$/g, '');
  return refused(
    { withheldScopes: [scope] },
    `Google says that permissions are missing: "${permission}" (${short}). ` +
      'Open https://script.google.com/macros/d/emulated/authorize and allow all of them, then try again.',
  );
};
const AUTH = 'https://www.googleapis.com/auth/';

const LATE = 'Gmail finds a new email only after a while.';

/** By switch, so that the compiler asks for each. The one about triggers has stories of its own below. */
const CASES: Record<Exclude<keyof Choices, 'currentOnlyScopeRefusedInTriggers'>, Case[]> = {
  formulaLeads: [well({ formulaLeads: ['=', '+', '-', '@'] })],
  apostropheIsKept: [
    limited(
      { apostropheIsKept: true },
      'Google Sheets shows the apostrophe that marks a text. Chat Access ignores it; you may see it before texts that begin with =, + or a digit.',
    ),
  ],
  booleansAreLocalised: [well({ booleansAreLocalised: false })],
  datesAreShownAsTyped: [well({ datesAreShownAsTyped: true })],
  formRowsTakeFormats: [well({ formRowsTakeFormats: true })],
  typedColumns: [well({ typedColumns: 'form' }), limited({ typedColumns: 'all' }, UNFORMATTED)],
  refusalsComeAtOnce: [
    well({ refusalsComeAtOnce: true }),
    limited({ refusalsComeAtOnce: true, typedColumns: 'all' }, UNFORMATTED),
  ],
  checkboxesCountAsContent: [well({ checkboxesCountAsContent: false })],
  findSkipsHiddenRows: [limited({ findSkipsHiddenRows: true }, HIDDEN)],
  findSkipsFilteredRows: [limited({ findSkipsFilteredRows: true }, FILTERED)],
  replaceSkipsHiddenRows: [limited({ replaceSkipsHiddenRows: true }, HIDDEN)],
  replaceSkipsFilteredRows: [limited({ replaceSkipsFilteredRows: true }, FILTERED)],
  edgeSkipsHiddenRows: [limited({ edgeSkipsHiddenRows: true }, HIDDEN)],
  edgeSkipsFilteredRows: [
    limited({ edgeSkipsFilteredRows: true }, FILTERED),
    limited({ edgeSkipsFilteredRows: true, edgeSkipsHiddenRows: true }, HIDDEN, FILTERED),
  ],
  draftsAreNotFoundById: [refused({ draftsAreNotFoundById: true }, NO_DRAFTS)],
  goneDraftsAreFoundMs: [
    well({ goneDraftsAreFoundMs: 1500 }),
    refused(
      { goneDraftsAreFoundMs: HOUR_MS },
      'Gmail still finds a draft that was deleted, so Chat Access could not tell which emails have been sent. Try again in a minute.',
    ),
  ],
  trashIsRefused: [
    limited(
      { trashIsRefused: true },
      'Gmail did not move a draft to the trash. If an email is interrupted, a draft of it may stay in Drafts that is never sent: delete it by hand.',
    ),
  ],
  quotesAreIgnored: [
    limited(
      { quotesAreIgnored: true },
      'Gmail does not search for emails as asked. After an interruption, Chat Access may not be able to tell whether an email was sent: look at the column Mail now and then.',
    ),
  ],
  draftListLimit: [well({ draftListLimit: 0 }), well({ draftListLimit: 1 })],
  draftListDelayMs: [well({ draftListDelayMs: HOUR_MS })],
  gmailSearchLagMs: [well({ gmailSearchLagMs: 1500 }), well({ gmailSearchLagMs: HOUR_MS }, LATE)],
  crlfBodies: [well({ crlfBodies: true })],
  documentLockIsNull: [
    well({ documentLockIsNull: true }, 'Google gives this script no lock of the spreadsheet.'),
  ],
  addressesAreHidden: [limited({ addressesAreHidden: true }, NO_ADDRESS)],
  withheldScopes: [
    withheld(`${AUTH}script.container.ui`, 'Display and run third-party web content in prompts and sidebars'),
    withheld(`${AUTH}script.external_request`, 'Connect to an external service'),
    withheld(`${AUTH}script.scriptapp`, 'Allow this application to run when you are not present'),
    withheld(`${AUTH}script.send_mail`, 'Send email as you'),
    withheld(`${AUTH}userinfo.email`, 'See your primary Google Account email address'),
    withheld(
      'https://mail.google.com/',
      'Read, compose, send, and permanently delete all your email from Gmail',
    ),
  ],
  shortTermLimits: [well({ shortTermLimits: { GmailApp: { calls: 5, ms: 1000 } } })],
};

interface Switched {
  ok: boolean;
  message: string;
}

function summary({ turnOn, says = [] }: Case): string {
  if (turnOn === 'refused') return `Chat Access cannot work here yet. ${says[0]}`;
  if (says.length === 0) return ALL_WELL;
  return says.length === 1 ? ONE_LIMIT : `Chat Access works here. ${says.length} things are limited.`;
}

describe('where no switch is turned', () => {
  it('the check says that all is well', () => {
    const installation = TestInstallation.ready();
    expect(check(installation)).toMatchObject({ ok: true, message: ALL_WELL });
    expect(limitsInHealth(installation)).toEqual([]);
  });
});

describe.each(
  Object.values(CASES)
    .flat()
    .map((each) => ({ ...each, name: JSON.stringify(each.choices) })),
)('where Google does $name', (tested) => {
  const { choices, turnOn, says = [], well = '' } = tested;
  const installation = () => {
    const made = new TestInstallation({ google: { choices } });
    made.google.call('saveSetup', made.setup);
    return made;
  };

  it(`Chat Access is ${turnOn}`, () => {
    const made = installation();
    const before = [sheetNames(made), made.google.form.sheet.header()];
    const { ok, message } = made.google.call('turnOn') as Switched;
    if (turnOn === 'refused') {
      expect({ ok, message }).toEqual({ ok: false, message: summary(tested) });
      expect(made.google.triggers()).toEqual([]);
      expect(made.google.properties.document()).not.toHaveProperty('owner');
      expect([sheetNames(made), made.google.form.sheet.header()]).toEqual(before);
    } else {
      expect(ok).toBe(true);
      expect(made.row(made.submit())).toMatchObject({ Action: 'Created', Mail: 'Sent: created' });
    }
    expect(limitsInHealth(made)).toEqual(says);
    expect(leftBehind(made)).toEqual([]);
  });

  it('the check says so', () => {
    const made = installation();
    made.google.call('turnOn');
    made.google.advance({ minutes: 5 });
    const answer = check(made);
    expect(limitsOf(answer)).toEqual(says);
    expect(answer).toMatchObject({ ok: turnOn === 'on', message: summary(tested) });
    expect(answer.results.some(({ ok, message }) => ok && message.startsWith(well))).toBe(true);
    expect(leftBehind(made)).toEqual([]);
    expect(made.google.sent.filter(({ to }) => to === ADMIN)).toEqual([]);
  });
});

describe('where spreadsheets.currentonly does not suffice in triggers', () => {
  const SILENT =
    'The timer has never run to its end since Chat Access was turned on, so responses that were missed are not picked up. ' +
    'Open Extensions > Apps Script > Executions and read why. If a permission for spreadsheets is missing there, ' +
    'replace spreadsheets.currentonly with spreadsheets in appsscript.json, push the script again, and turn Chat Access on again.';

  it('Chat Access can be turned on, and says twenty minutes later that nothing runs', () => {
    const installation = new TestInstallation({
      google: { choices: { currentOnlyScopeRefusedInTriggers: true } },
    });
    installation.turnOn().google.advance({ minutes: 10 });
    expect(check(installation)).toMatchObject({ ok: true, message: ALL_WELL });
    installation.google.advance({ minutes: 10 });
    expect(limitsInHealth(installation)).toEqual([SILENT]);
    const answer = check(installation);
    expect(answer).toMatchObject({ ok: false, message: `Chat Access cannot work here yet. ${SILENT}` });
    expect(limitsOf(answer)).toEqual([SILENT]);
  });

  it('it can be turned on again once that is corrected, and all is well', () => {
    const installation = new TestInstallation({
      google: { choices: { currentOnlyScopeRefusedInTriggers: true } },
    });
    installation.turnOn().google.advance({ minutes: 20 });
    installation.google.choices.currentOnlyScopeRefusedInTriggers = false;
    expect(installation.google.call('turnOn')).toMatchObject({ ok: true });
    installation.google.advance({ minutes: 5 });
    expect(check(installation)).toMatchObject({ ok: true, message: ALL_WELL });
    expect(limitsInHealth(installation)).toEqual([]);
  });
});

describe('where the permission for the spreadsheet itself is not given', () => {
  it('nothing can be said in it: Google names the permission', () => {
    const installation = new TestInstallation({
      google: { choices: { withheldScopes: [`${AUTH}spreadsheets.currentonly`] } },
    });
    expect(() => check(installation)).toThrow(`Required permissions: ${AUTH}spreadsheets.currentonly`);
  });
});

describe('where no emails are left today', () => {
  it('Chat Access is turned on, says so, and mails the next day', () => {
    const installation = new TestInstallation();
    installation.google.quota.mail(ADMIN).left = 0;
    installation.turnOn();
    const row = installation.submit();
    expect(installation.row(row)).toMatchObject({
      Action: 'Created',
      Mail: expect.stringMatching(/^Sending: created/),
    });
    const answer = check(installation);
    expect(answer).toMatchObject({ ok: true, message: ONE_LIMIT });
    expect(limitsOf(answer)).toEqual([NO_MAILS_LEFT]);
    installation.google.advance({ hours: 25 });
    expect(installation.row(row)).toMatchObject({ Mail: 'Sent: created' });
    expect(limitsInHealth(installation)).toEqual([]);
    expect(limitsOf(check(installation))).toEqual([]);
  });
});

describe('where Google does not say who somebody is', () => {
  it('and the setup names who gets alerts, nothing is limited', () => {
    const alertsTo = ['boss@acme.example'];
    const installation = new TestInstallation({
      google: { choices: { addressesAreHidden: true } },
      mail: { alertsTo },
    });
    installation.google.call('saveSetup', installation.setup);
    expect(installation.google.call('turnOn')).toMatchObject({
      message: 'Chat Access is on and runs as you.',
    });
    const { results } = check(installation);
    expect(limitsOf({ results })).toEqual([]);
    expect(results.find(({ name }) => name === 'address')?.message).toBe(
      'Google does not say who you are. Alerts go to boss@acme.example.',
    );
  });
});
