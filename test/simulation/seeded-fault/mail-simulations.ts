import { EDITOR, type SimWorld } from '../world/sim-world';
import { passTime } from '../world/time';
import { runScenario, type Simulation } from './simulations';

/** An editor types the id of a private draft, which resembles our email but goes to another person. */
export const draftIdForged: Simulation = (bundle) =>
  runScenario({ bundle }, (world) => {
    world.submit();
    const [{ subject = '', body = '' } = {}] = world.google.sent;
    const draft = { to: 'friend@elsewhere.example', subject, body };
    const id = world.google.writeDraft(world.google.owner, draft);
    world.observed.privateDrafts.push(id);
    typeMail(world, `Sending: created ${id}`);
    return undefined;
  });

/** An editor types that an email that was sent is queued. */
export const queuedMailForged: Simulation = (bundle) =>
  runScenario({ bundle }, (world) => {
    world.submit();
    typeMail(world, 'Queued: created');
    return undefined;
  });

/** The same, where the log does not know better. */
export const queuedMailForgedWithoutLog: Simulation = (bundle) =>
  runScenario({ bundle }, (world) => {
    world.submit();
    world.observed.logEdits.push('the sheet is removed');
    world.google.spreadsheet.removeSheet('Log');
    typeMail(world, 'Queued: created');
    return undefined;
  });

/** An editor types over what was said to the requester, and another has the row handled again. */
export const mailTypedOver: Simulation = (bundle) =>
  runScenario({ bundle }, (world) => {
    world.submit();
    typeMail(world, 'told them');
    world.google.open({ as: EDITOR });
    world.google.clickMenu('Retry selected rows', { as: EDITOR, selection: [2] });
    return undefined;
  });

/** The email waits for the next day, and Gmail fails once when its draft is asked for. */
export const draftRefusedOnce: Simulation = (bundle) =>
  runScenario({ bundle }, (world) => {
    const { google } = world;
    google.quota.mail(google.owner).left = 0;
    world.submit();
    google.quota.mail(google.owner).left = 50;
    google.faults.next('GmailApp.getDraft', { message: 'Service unavailable.' });
    // The advanced service is asked three times before it is believed that a draft is gone.
    google.faults.next('Gmail.Users.Drafts.get', { message: 'Service unavailable.', times: 3 });
    return undefined;
  });

/** A stranger submits the form; the address of the new agent is a link. */
export const strangerAsks: Simulation = (bundle) =>
  runScenario({ bundle }, (world) => {
    world.submit({ requester: 'guest@elsewhere.example', email: 'https://evil.example' });
    return undefined;
  });

/** A script submits requests that are rejected, in the name of a person who may ask. */
export const manyRejections: Simulation = (bundle) =>
  runScenario({ bundle }, (world) => {
    for (let number = 0; number < 12; number++) {
      world.google.clock.advance(1000);
      world.submit({ email: `ana${number}@elsewhere.example` });
    }
    return undefined;
  });

/** The same in the names of people who do not exist; later a good request comes. */
export const manyRequesters: Simulation = (bundle) =>
  runScenario({ bundle }, (world) => {
    const { google } = world;
    google.quota.mail(google.owner).left = 24;
    for (let number = 0; number < 24; number++) {
      google.clock.advance(1000);
      world.submit({ requester: `nobody${number}@acme.example`, email: 'eve@elsewhere.example' });
    }
    return google.quota.mail(google.owner).left < 3 ? ['no emails are left for good requests'] : undefined;
  });

const MAILS_A_DAY = 10;
const MAILS_KEPT = 2;

/** More requests than emails of a day have waited for two hours. */
export const backlogBeforeMails: Simulation = (bundle) =>
  runScenario({ bundle }, (world) => {
    const { google } = world;
    google.quota.mail(google.owner).limit = MAILS_A_DAY;
    for (let number = 0; number < MAILS_A_DAY + 2; number++) {
      google.clock.advance(1000);
      world.submit({ email: `ana${number}@acme.example` }, { fire: false });
    }
    google.clock.advance(2 * 60 * 60_000);
    passTime(world, { hours: 1 });
    const { left } = google.quota.mail(google.owner);
    return left < MAILS_KEPT ? [`${left} emails are left for new answers`] : undefined;
  });

function typeMail(world: SimWorld, text: string): void {
  const { sheet } = world.google.form;
  const column = sheet.header().indexOf('Mail');
  world.observed.forgedMails.push(String(sheet.record(2)['Request ID'] ?? ''));
  world.manually(() => sheet.set(`${String.fromCharCode(65 + column)}2`, text));
}
