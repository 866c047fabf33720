import { endState } from './end-state';
import type { Installation, SavedInstallation } from './installation';
import { loadInstallation } from './load-installation';
import { type Recording, recordings } from './recording';

/** The names that released versions have given to properties and sheets, which never change. */
const STAGING_SHEET = 'Agents (being read)';
const LEASE_PREFIX = 'lease.';

const PAUSED = recordingsWhere(({ reported }) => reported.health.paused !== null);
const LEASED = recordingsWhere(({ installation }) => isLeased(installation));
const READING = recordingsWhere(({ installation }) => stagedAccounts(installation).length > 0);

describe.each(PAUSED)(
  'a pause that version %s has left in the scenario %s',
  (_version, _scenario, recording) => {
    it('continues, and nothing is changed during it', () => {
      const installation = loadInstallation(recording.installation);
      const { accounts, changes } = endState(installation);
      installation.google.advance({ minutes: 10 });
      const { paused } = recording.reported.health;
      expect(endState(installation)).toMatchObject({ health: { paused }, accounts, changes });
    });
  },
);

describe.each(LEASED)(
  'an execution of version %s that was killed in the scenario %s',
  (_version, _scenario, recording) => {
    it('is assumed to be running for some minutes, during which no other execution does its work', () => {
      const installation = loadInstallation(recording.installation);
      const before = workOf(installation);
      installation.google.run('processPending', [{}]);
      expect(workOf(installation)).toEqual(before);
    });
  },
);

describe.each(READING)(
  'an extract that version %s has begun in the scenario %s',
  (_version, _scenario, recording) => {
    it('is read to its end, from its beginning if it does not say how to continue, and leaves no sheet behind', () => {
      const installation = loadInstallation(recording.installation);
      installation.call('resumeDesk');
      installation.google.advance({ minutes: 10 });
      const pages = installation.zendesk.calls.filter(
        ({ method, path }) => method === 'GET' && path.endsWith('/agents'),
      );
      expect(new URLSearchParams(pages[0]?.query).get('since_id')).toBe(placeOf(recording));
      expect(installation.google.properties.document()).not.toHaveProperty('extract-job');
      expect(installation.google.spreadsheet.find(STAGING_SHEET)).toBeUndefined();
    });
  },
);

function recordingsWhere(matches: (recording: Recording) => boolean) {
  return recordings()
    .filter(matches)
    .map((recording) => [recording.version, recording.scenario, recording] as const);
}

/** What rows and accounts lead to; the owner and approvers are told of other things all the same. */
function workOf(installation: Installation) {
  const { accounts, changes, mails } = endState(installation);
  const toRequesters = Object.entries(mails).filter(([to]) => to.startsWith('lead.of.'));
  return { accounts, changes, toRequesters };
}

/** Where the reading goes on. */
function placeOf({ installation }: Recording): string {
  const job = installation.google.stores.properties.document?.['extract-job'] ?? '{}';
  return (JSON.parse(job) as { cursor?: string }).cursor ?? '0';
}

function isLeased({ google }: SavedInstallation): boolean {
  const shared = Object.entries(google.stores.properties.document ?? {});
  return shared.some(([name, text]) => name.startsWith(LEASE_PREFIX) && Number(text) > google.now);
}

/** The accounts in the hidden sheet, as JSON. */
function stagedAccounts({ google }: SavedInstallation): string[] {
  const sheet = google.stores.spreadsheet.sheets.find(({ name }) => name === STAGING_SHEET);
  return sheet?.rows.map((row) => String(row?.values[0] ?? '')).filter((text) => text !== '') ?? [];
}
