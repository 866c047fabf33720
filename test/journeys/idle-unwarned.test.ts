import { IdleInstallation } from './idle-installation';
import type { PersonOptions } from './idle-people';
import { ADMIN } from './installation';
import { IdleSuite } from './suite/idle-suite';

type Installation = IdleInstallation | IdleSuite;
type People = Record<string, Pick<PersonOptions, 'usedDaysAgo'>>;

const FIVE = Object.fromEntries(
  ['ana', 'ben', 'cleo', 'dana', 'eli'].map((name) => [name, { usedDaysAgo: 60 }]),
);
const NEXT =
  'The next daily review plans what is left; an idle account stays enabled until its warning is sent.';
const KEPT = `Carried out by the daily review: 3 warned, 2 not warned. 2 not warned: the emails left today are kept for requests. ${NEXT}`;

const PRODUCTS: readonly [string, (people: People) => Installation][] = [
  ['Zendesk Chat', (people) => IdleInstallation.afterFirstReview({ idle: { warnDaysBefore: 7 } }, people)],
  [
    'Zendesk Suite',
    (people) => IdleSuite.reviewed({ access: { chat: 'ignore' }, idle: { warnDaysBefore: 7 } }, people),
  ],
];

const lastMailToAdmin = ({ google }: Installation) =>
  google.sent.filter(({ to }) => to === ADMIN).at(-1)?.body ?? '';

const stateOfPlan = ({ google }: Installation) => google.spreadsheet.sheet('Plan').display()[2]?.[1];

describe.each(PRODUCTS)('people on %s who could not be warned', (_product, make) => {
  it('are counted in the email to the admins, with the reason and what comes next', () => {
    const installation = make(FIVE);
    installation.google.quota.mail(ADMIN).left = 6;
    installation.review();
    expect(lastMailToAdmin(installation)).toContain(`${KEPT}\n`);
    expect(stateOfPlan(installation)).toBe(KEPT);
  });

  it('are counted in the message to whoever has applied the plan', () => {
    const installation = make(FIVE);
    installation.check();
    installation.google.quota.mail(ADMIN).left = 6;
    expect(installation.apply()).toBe(KEPT.replace('the daily review', ADMIN));
  });

  it('are counted apart for each reason', () => {
    const installation = make(FIVE);
    installation.check();
    installation.google.quota.mail(ADMIN).left = 6;
    installation.google.faults.next('GmailApp.createDraft', { message: 'Gmail is not available.' });
    expect(installation.apply()).toBe(
      `Carried out by ${ADMIN}: 2 warned, 3 not warned. 2 not warned: the emails left today are kept for requests. ` +
        `1 not warned: Gmail did not accept the email. ${NEXT}`,
    );
  });
});
