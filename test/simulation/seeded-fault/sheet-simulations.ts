import type { BuiltScript } from '../../fixture/built-script';
import { pasteAnswers, pasteRow, typeForeignColumn } from '../histories/editor-events';
import { identities } from '../world/identity';
import { responseRows } from '../world/rows';
import { COLUMNS, type SimWorld } from '../world/sim-world';
import { passTime } from '../world/time';
import { runScenario, type Simulation } from './simulations';

/** An admin deletes our status column and has one of that name for something else. */
export const columnReplaced: Simulation = (bundle) =>
  runScenario({ bundle }, (world) => {
    world.submit();
    world.manually(() => world.google.form.sheet.deleteColumn('Status'));
    typeForeignColumn(world, 'Status', 16);
    passTime(world, { hours: 1 });
    world.submit({ email: 'ben@acme.example' });
    return undefined;
  });

/** An admin moves our column of the mails, and inserts a row between the two writes of a claim. */
export const insertedBetweenWrites: Simulation = (bundle) =>
  runScenario({ bundle, earlierRows: 3, google: { refusalsComeAtOnce: true } }, (world) => {
    const { gate, form } = world.google;
    world.manually(() => form.sheet.moveColumn('Mail', 2));
    passTime(world, { hours: 1 });
    const before = mailsById(world);
    let writes = 0;
    gate.intercept = ({ name }) => {
      if (name !== 'SpreadsheetApp.Range.setValues') return;
      writes += 1;
      if (writes === 2) world.manually(() => form.sheet.insertRow(2));
    };
    world.submit();
    gate.intercept = undefined;
    const after = mailsById(world);
    return [...before]
      .filter(([id, mail]) => after.get(id) !== mail)
      .map(([id]) => `the mail of ${id} was written over`);
  });

function mailsById(world: SimWorld): Map<string, string> {
  return new Map(responseRows(world).map((row) => [row['Request ID'] ?? '', row.Mail ?? '']));
}

/** An admin moves our column of the mails, and deletes a row between the two writes of an outcome. */
export const deletedBetweenWrites: Simulation = (bundle) =>
  runScenario({ bundle, earlierRows: 3, google: { refusalsComeAtOnce: true } }, (world) => {
    const { gate, form } = world.google;
    world.manually(() => form.sheet.moveColumn('Mail', 2));
    passTime(world, { hours: 1 });
    let isDrafted = false;
    let writes = 0;
    gate.intercept = ({ name }) => {
      isDrafted ||= name === 'GmailApp.createDraft';
      if (!isDrafted || name !== 'SpreadsheetApp.Range.setValues') return;
      writes += 1;
      if (writes === 2) world.manually(() => form.sheet.deleteRow(2));
    };
    world.submit();
    gate.intercept = undefined;
    return undefined;
  });

/** An admin moves our status column and has another one of that name. */
export const columnsDoubtful: Simulation = (bundle) =>
  runScenario({ bundle }, (world) => {
    const { sheet } = world.google.form;
    world.manually(() => sheet.moveColumn('Status', 1));
    typeForeignColumn(world, 'Status', 16);
    world.submit();
    const isWritten = sheet.record(2).Detail !== '';
    world.manually(() => sheet.renameHeader('STATUS', 'Their status'));
    return isWritten ? ['a row was written although it is not known where'] : undefined;
  });

/** A formula shows an error for an hour. */
export const answerAwaited: Simulation = (bundle) =>
  runScenario({ bundle }, (world) => {
    const row = world.submit({ firstName: '#N/A' });
    passTime(world, { hours: 1 });
    const isMade = world.zendesk.state.presentAgents().some(({ email }) => email === 'ana@acme.example');
    world.manually(() => world.google.form.sheet.set(`D${row}`, 'Ana'));
    return isMade ? ['an account was made for an answer that was not there yet'] : undefined;
  });

/** A person types a far date. */
export const farRetry: Simulation = (bundle) =>
  runScenario({ bundle }, (world) => {
    forge(world, 'Will retry', new Date('9999-01-01'));
    return undefined;
  });

export const longLease: Simulation = (bundle) =>
  runScenario({ bundle }, (world) => {
    forge(world, 'Working', new Date('2099-01-01'));
    return undefined;
  });

/** A new row gets this status. */
function forge(world: SimWorld, status: string, nextTry: Date): number {
  const row = world.submit({}, { fire: false });
  const own = identities(world)[row - 2]?.own ?? '';
  const { sheet } = world.google.form;
  sheet.set(`F${row}`, status === 'Working' ? 'Created' : '');
  sheet.set(`G${row}`, status);
  sheet.set(`L${row}`, nextTry);
  sheet.set(`M${row}`, own);
  sheet.set(`N${row}`, new Date(world.google.clock.now()));
  return row;
}

/** A person formats our time columns as numbers. */
export const timesAsNumbers: Simulation = (bundle) => {
  const code = `${bundle.code}
    function asNumbers() {
      const sheet = SpreadsheetApp.getActive().getSheetByName('Form Responses 1');
      sheet.getRange('L2:L').setNumberFormat('0.00');
      sheet.getRange('N2:N').setNumberFormat('0.00');
    }`;
  const formatted: BuiltScript = { ...bundle, code };
  return runScenario({ bundle: formatted }, (world) => {
    world.submit({}, { fire: false });
    world.google.run('asNumbers');
    return undefined;
  });
};

/** The answers of a row are pasted below it, after somebody has disabled the account. */
export const answersPasted: Simulation = (bundle) =>
  runScenario({ bundle }, (world) => {
    world.submit();
    const ana = () => world.zendesk.state.presentAgents().find(({ email }) => email === 'ana@acme.example');
    Object.assign(ana() ?? {}, { enabled: false });
    pasteAnswers(world, 2);
    passTime(world, { hours: 1 });
    return ana()?.enabled ? undefined : [`${COLUMNS.email} of a pasted row is still disabled`];
  });

/** A row that was interrupted is copied as a whole. */
export const rowCopied: Simulation = (bundle) =>
  runScenario({ bundle }, (world) => {
    const row = forge(world, 'Working', new Date(world.google.clock.now()));
    pasteRow(world, row);
    passTime(world, { hours: 1 });
    const mails = world.google.sent.filter(({ subject }) => subject.startsWith('Chat account')).length;
    return mails === 1 ? undefined : [`${mails} mails about a copied row`];
  });
