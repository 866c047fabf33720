import { endState } from './end-state';
import { Installation, type SavedInstallation } from './installation';
import { type Recording, recordings } from './recording';

/** By names that versions which are out have given to properties and sheets: those never change any more. */
const STAGING = 'Agents (being read)';
const LEASE = 'lease.';

const PAUSED = those(({ known }) => known.health.paused !== null);
const LEASED = those(({ installation }) => isLeased(installation));
const READING = those(({ installation }) => staged(installation).length > 0);

describe.each(PAUSED)('a pause that version %s has left in the scene %s', (_version, _scene, recording) => {
  it('lasts, and nothing is changed meanwhile', () => {
    const installation = Installation.from(recording.installation);
    const { accounts, changes } = endState(installation);
    installation.google.advance({ minutes: 10 });
    const { paused } = recording.known.health;
    expect(endState(installation)).toMatchObject({ health: { paused }, accounts, changes });
  });
});

describe.each(LEASED)(
  'an execution of version %s that died in the scene %s',
  (_version, _scene, recording) => {
    it('may still be alive for some minutes, in which nobody else does its work', () => {
      const installation = Installation.from(recording.installation);
      const { accounts, changes, mails } = endState(installation);
      installation.google.run('processPending', [{}]);
      expect(endState(installation)).toMatchObject({ accounts, changes, mails });
    });
  },
);

describe.each(READING)(
  'a reading that version %s has begun in the scene %s',
  (_version, _scene, recording) => {
    it('is read to its end, from its beginning where it does not say how it continues, and leaves no sheet behind', () => {
      const installation = Installation.from(recording.installation);
      installation.ask('resumeDesk');
      installation.google.advance({ minutes: 10 });
      const pages = installation.zendesk.calls.filter(
        ({ method, path }) => method === 'GET' && path.endsWith('/agents'),
      );
      expect(new URLSearchParams(pages[0]?.query).get('since_id')).toBe('0');
      expect(installation.google.properties.document()).not.toHaveProperty('extract-job');
      expect(installation.google.spreadsheet.find(STAGING)).toBeUndefined();
    });
  },
);

function those(are: (recording: Recording) => boolean) {
  return recordings()
    .filter(are)
    .map((recording) => [recording.version, recording.scene, recording] as const);
}

function isLeased({ google }: SavedInstallation): boolean {
  const shared = Object.entries(google.stores.properties.document ?? {});
  return shared.some(([name, text]) => name.startsWith(LEASE) && Number(text) > google.now);
}

/** The accounts that wait in the hidden sheet, as JSON. */
function staged({ google }: SavedInstallation): string[] {
  const sheet = google.stores.spreadsheet.sheets.find(({ name }) => name === STAGING);
  return sheet?.rows.map((row) => String(row?.values[0] ?? '')).filter((text) => text !== '') ?? [];
}
