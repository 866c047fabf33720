import { Killed } from '../emulator';
import { SECOND_EDITOR, TestInstallation } from './installation';

describe('the progress of a long job', () => {
  function installationWithBacklog(rows: number): TestInstallation {
    const installation = TestInstallation.ready();
    for (let index = 0; index < rows; index++)
      installation.submit({ email: `p${index}@acme.example` }, { fire: false });
    return installation;
  }

  it('is empty without a job, and can be seen by every editor during one', () => {
    const installation = installationWithBacklog(60);
    expect(installation.google.call('getProgress')).toBeNull();
    const progress: unknown[] = [];
    installation.zendesk.onCall = () =>
      progress.push(installation.google.callAs(SECOND_EDITOR, 'getProgress'));
    installation.google.advance({ minutes: 5 });
    delete installation.zendesk.onCall;
    const message = '40 of 60 requests processed';
    expect(progress).toContainEqual({
      job: 'Requests',
      done: 40,
      total: 60,
      startedAt: expect.stringMatching(/Z$/),
      message,
    });
    expect(installation.google.call('getProgress')).toBeNull();
  });

  it('does not remain if the execution of the job is killed', () => {
    const installation = installationWithBacklog(50);
    installation.google.gate.intercept = ({ name }) => {
      if (!name.startsWith('UrlFetchApp') || !installation.storedProperties().document.progress) return;
      installation.google.gate.intercept = undefined;
      throw new Killed('((killed in the second part))');
    };
    installation.google.advance({ minutes: 5 });
    expect(installation.google.call('getProgress')).toMatchObject({ done: 40 });
    installation.google.advance({ minutes: 30 });
    expect(installation.google.call('getProgress')).toBeNull();
    expect(installation.rows().every((row) => row.Status === '\u2713 Done')).toBe(true);
  });
});
