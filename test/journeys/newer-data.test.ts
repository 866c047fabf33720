import { readFileSync } from 'node:fs';
import { TestInstallation } from './installation';

/**
 * Whatever Google, the menu and the pages may call, but for the building of the menu, which reads nothing, and the event of the form,
 * which needs one.
 */
const CALLABLE = [...readFileSync('dist/Code.js', 'utf8').matchAll(/^function (\w+)\(\.\.\.args\)/gm)]
  .map(([, name = '']) => name)
  .filter((name) => !['onOpen', 'onInstall', 'onFormSubmit'].includes(name));

/** These know a few words only, and look at nothing for any other. */
const PAGE_TASKS = ['askIdlePlan', 'runIdlePlan'];

type Installation = Pick<TestInstallation, 'google'>;

/** As a later version would have left its note. */
function useNewerVersion({ google }: Installation, note = { format: 99, version: '9.1.0' }): void {
  const saved = google.save();
  const { document } = saved.stores.properties;
  Object.assign(document ?? {}, { 'data-format': JSON.stringify(note) });
  google.load(saved);
}

function formatNote({ google }: Installation): unknown {
  return JSON.parse(google.properties.document()['data-format'] ?? 'null');
}

/** All that could have been changed. */
function everything(installation: TestInstallation): string {
  const { google, zendesk } = installation;
  const { stores } = google.save();
  return JSON.stringify([stores, zendesk.calls.length]);
}

describe('a program that is older than what is stored', () => {
  it('notes its own format once it is turned on', () => {
    expect(formatNote(new TestInstallation().turnOn())).toMatchObject({ format: 2 });
  });

  it('notes it with the first run of the timer after an update', () => {
    const installation = TestInstallation.ready();
    useNewerVersion(installation, { format: 1, version: '0.1.0' });
    installation.google.run('processPending', [{}]);
    expect(formatNote(installation)).toMatchObject({ format: 2 });
  });

  it.each(CALLABLE)('changes nothing when %s is called, and says which version is needed', (name) => {
    const installation = TestInstallation.ready();
    installation.submit({ email: 'ana@acme.example' });
    useNewerVersion(installation);
    const before = everything(installation);
    const { error } = installation.google.run(name, [PAGE_TASKS.includes(name) ? 'apply' : {}]);
    expect(error).toMatchObject({
      message: expect.stringContaining('holds data of Chat Access 9.1.0'),
    });
    expect(everything(installation)).toBe(before);
  });

  it('continues once the newer version is there again: what was submitted meanwhile is handled', () => {
    const installation = TestInstallation.ready();
    useNewerVersion(installation);
    const row = installation.submit({ email: 'ana@acme.example' });
    installation.google.advance({ minutes: 10 });
    expect(installation.row(row)).toMatchObject({ Status: '', Action: '' });
    useNewerVersion(installation, { format: 2, version: '0.2.0' });
    installation.google.advance({ minutes: 5 });
    expect(installation.row(row)).toMatchObject({ Status: '✓ Done', Action: 'Created' });
  });
});
