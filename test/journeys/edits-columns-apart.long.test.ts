import { COLUMNS, LEAD, TestInstallation } from './installation';
import { startFrom } from './starting-points';

type Edit = (installation: TestInstallation) => void;

const EDITS: Record<string, Edit> = {
  'sorts the sheet': ({ google }) => google.form.sheet.sort(COLUMNS.email, true),
  'inserts a row at the top': ({ google }) => google.form.sheet.insertRow(2),
  'deletes an earlier row': ({ google }) => google.form.sheet.deleteRow(2),
};
const ANSWERS: [string, Record<string, string>][] = [
  ['ana@acme.example', { Status: '✓ Done', Mail: 'Sent: created' }],
  ['ana@other.example', { Status: '✕ Rejected', Mail: 'Sent: rejected' }],
];

/** Three finished rows, and a column of ours that somebody has moved in front of the answers: a record takes two writes. */
function withColumnApart(column: string): TestInstallation {
  // Google may make each change at once, or several with the next read.
  const google = { choices: { refusalsComeAtOnce: true } };
  return startFrom(new TestInstallation({ google }), `finished rows, ${column} apart`, (installation) => {
    installation.turnOn().runTimerOnce();
    for (const name of ['zoe', 'ben', 'mia']) installation.submit({ email: `${name}@acme.example` });
    installation.google.form.sheet.moveColumn(column, 2);
    installation.wait({ minutes: 10 }, 10);
  });
}

describe.each(['Mail', 'Status', 'Next try'])('with the column %s apart, an editor who', (column) => {
  it.each(Object.keys(EDITS))(
    '%s before any call hides no outcome, and the requester is mailed once',
    (what) => {
      for (const [email, outcome] of ANSWERS) {
        const undisturbed = withColumnApart(column);
        undisturbed.submit({ email });
        for (let call = 1; call <= undisturbed.lastExecution().callCount; call++) {
          const installation = withColumnApart(column);
          const { gate } = installation.google;
          gate.intercept = ({ index }) => {
            if (index === call) EDITS[what]?.(installation);
          };
          installation.submit({ email });
          gate.intercept = undefined;
          installation.wait({ minutes: 30 }, 10);
          const rows = installation.rows();
          const row = rows.find((each) => each[COLUMNS.email] === email);
          const mails = installation.google.sent.filter(({ to }) => to === LEAD);
          expect({ call, ...row, mails: mails.length }).toMatchObject({ call, ...outcome, mails: 4 });
          for (const other of rows.filter((each) => each !== row))
            expect({ call, ...other }).toMatchObject({ call, Status: '✓ Done', Mail: 'Sent: created' });
        }
      }
    },
  );
});
