import { callsToTry } from './calls-to-try';
import { TestInstallation } from './installation';

describe('two executions at the same time', () => {
  it('for one row create one account and send one email, no matter at which call the second one starts', () => {
    const undisturbed = TestInstallation.ready();
    undisturbed.submit();
    for (const call of callsToTry(undisturbed.lastExecution().callCount)) {
      const installation = TestInstallation.ready();
      installation.google.gate.intercept = ({ index }) => {
        if (index !== call) return;
        installation.google.gate.intercept = undefined;
        installation.google.run('processPending', [], { via: 'editor' });
      };
      const row = installation.submit();
      installation.google.gate.intercept = undefined;
      installation.wait({ minutes: 30 }, 10);
      expect({ call, ...installation.row(row) }).toMatchObject({
        call,
        Action: 'Created',
        Status: '✓ Done',
        Mail: 'Sent: created',
      });
      expect(installation.accountsOf('ana@acme.example')).toHaveLength(1);
      expect({ call, mails: installation.google.sent.length }).toEqual({ call, mails: 1 });
      expect(installation.takeCalls().filter((each) => each.startsWith('POST'))).toHaveLength(1);
      expect(installation.google.mailbox(installation.google.owner).drafts).toHaveLength(0);
    }
  });

  it('for one row, the second one started from the menu: the row is left to the first', () => {
    const undisturbed = TestInstallation.ready();
    undisturbed.submit();
    for (const call of callsToTry(undisturbed.lastExecution().callCount)) {
      const installation = TestInstallation.ready();
      installation.google.open();
      installation.google.gate.intercept = ({ index }) => {
        if (index !== call) return;
        installation.google.gate.intercept = undefined;
        installation.google.clickMenu('Retry selected rows', { selection: [2], sheet: 'Form Responses 1' });
      };
      const row = installation.submit();
      installation.google.gate.intercept = undefined;
      installation.wait({ minutes: 30 }, 10);
      expect({ call, ...installation.row(row) }).toMatchObject({
        call,
        Action: 'Created',
        Mail: 'Sent: created',
      });
      expect(installation.accountsOf('ana@acme.example')).toHaveLength(1);
      expect({ call, mails: installation.google.sent.length }).toEqual({ call, mails: 1 });
      expect(installation.takeCalls().filter((each) => each.startsWith('POST'))).toHaveLength(1);
    }
  });

  it('for two rows about one person end with one account, two outcomes and two emails', () => {
    const undisturbed = TestInstallation.ready();
    undisturbed.submit();
    for (const call of callsToTry(undisturbed.lastExecution().callCount)) {
      const installation = TestInstallation.ready();
      installation.google.gate.intercept = ({ index }) => {
        if (index !== call) return;
        installation.google.gate.intercept = undefined;
        installation.submit({ email: 'ANA@acme.example' });
      };
      installation.submit({ email: 'ana@acme.example' });
      installation.google.gate.intercept = undefined;
      installation.wait({ minutes: 30 }, 10);
      const actions = installation.rows().map((row) => row.Action);
      expect({ call, actions: actions.sort() }).toEqual({ call, actions: ['Created', 'No change'] });
      expect(installation.accountsOf('ana@acme.example')).toHaveLength(1);
      expect({ call, mails: installation.google.sent.length }).toEqual({ call, mails: 2 });
    }
  });
});

describe('two executions for one new person, where Zendesk allows two accounts for an address', () => {
  it.each([
    ['the second row comes', (installation: TestInstallation) => installation.submit()],
    [
      'the second row comes, and its event is lost, and the timer starts',
      (installation: TestInstallation) => {
        installation.submit({}, { fire: false });
        installation.google.run('processPending', [{}]);
      },
    ],
  ])('make one account, whenever %s', (_, act) => {
    const choices = { duplicateStatus: 'allowed' } as const;
    const undisturbed = TestInstallation.ready({ zendesk: { choices } });
    undisturbed.submit();
    for (const call of callsToTry(undisturbed.lastExecution().callCount)) {
      const installation = TestInstallation.ready({ zendesk: { choices } });
      installation.google.gate.intercept = ({ index }) => {
        if (index !== call) return;
        installation.google.gate.intercept = undefined;
        act(installation);
      };
      installation.submit();
      installation.google.gate.intercept = undefined;
      installation.wait({ minutes: 30 }, 10);
      expect({ call, accounts: installation.accountsOf('ana@acme.example').length }).toEqual({
        call,
        accounts: 1,
      });
      const actions = installation.rows().map((row) => row.Action);
      expect({ call, actions: actions.sort() }).toEqual({ call, actions: ['Created', 'No change'] });
      expect({ call, mails: installation.google.sent.length }).toEqual({ call, mails: 2 });
    }
  });

  it('make one account, whatever blanks one of the rows has around the address', () => {
    const zendesk = { choices: { duplicateStatus: 'allowed' } } as const;
    const undisturbed = TestInstallation.ready({ zendesk });
    undisturbed.submit();
    const { trace } = undisturbed.lastExecution();
    const calls = trace.flatMap((name, index) =>
      /UrlFetchApp|TextFinder|tryLock/.test(name) ? [index + 1] : [],
    );
    for (const blank of ['\u00a0', '\u3000', '\ufeff']) {
      for (const call of calls) {
        const installation = TestInstallation.ready({ zendesk });
        installation.google.gate.intercept = ({ index }) => {
          if (index !== call) return;
          installation.google.gate.intercept = undefined;
          installation.submit();
        };
        installation.submit({ email: `${blank}ana@acme.example${blank}` });
        installation.google.gate.intercept = undefined;
        installation.wait({ minutes: 30 }, 10);
        const accounts = installation.accountsOf('ana@acme.example').length;
        expect({ call, accounts }).toEqual({ call, accounts: 1 });
      }
    }
  });
});
