import { SuiteInstallation } from '../installation';

const PEOPLE = ['ana', 'ben', 'cleo', 'dan', 'eva', 'finn'];

/** Rows that the timer finds together: more than are looked up one by one. */
function afterBacklog(names: readonly string[]): SuiteInstallation {
  const installation = SuiteInstallation.ready({
    access: { role: 'Staff' },
    prepare: (zendesk) => {
      zendesk.addAgent({ email: 'ana@acme.example' });
      zendesk.addAgent({ email: 'ben@acme.example', chat: false });
    },
  });
  for (const name of names) {
    installation.submit({ email: `${name}@acme.example`, firstName: name }, { fire: false });
    installation.google.clock.advance(1000);
  }
  installation.google.advance({ minutes: 5 });
  return installation;
}

describe('a backlog on Zendesk Suite', () => {
  it('is done at once for agents who can chat, and waits for those who cannot yet', () => {
    const installation = afterBacklog(PEOPLE);
    expect(installation.row(2)).toMatchObject({ Action: 'No change', Status: '✓ Done' });
    expect(installation.row(3)).toMatchObject({ Action: 'Updated', Status: '⏳ Waiting', Mail: '' });
    expect(installation.row(4)).toMatchObject({ Action: 'Created', Status: '⏳ Waiting', Mail: '' });
  });

  it('tells nobody that a person who was asked for twice can chat before they can', () => {
    const installation = afterBacklog([...PEOPLE, 'finn']);
    expect(installation.row(7)).toMatchObject({ Action: 'Created', Status: '⏳ Waiting' });
    expect(installation.row(8)).toMatchObject({ Action: 'Updated', Status: '⏳ Waiting', Mail: '' });
  });
});
