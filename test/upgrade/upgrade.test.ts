import { type EndState, endState, isDeed } from './end-state';
import { COLUMNS, Installation } from './installation';
import { recordings } from './recording';
import { knownBy } from './reported-state';
import { sceneNamed } from './scenarios/index';

const RECORDED = recordings().map((recording) => [recording.version, recording.scene, recording] as const);

describe.each(RECORDED)('what version %s has left in the scene %s', (_version, scene, recording) => {
  let later: Installation;
  let end: EndState;

  beforeAll(() => {
    later = Installation.from(recording.installation);
    sceneNamed(scene).goOn(later);
    end = endState(later);
  });

  it('is on without a new setup: with the settings, the secret and all that it knew of itself', () => {
    expect(recording.known).toMatchObject({
      setup: { connection: { hasSecret: true } },
      health: { on: true },
    });
    expect(knownBy(Installation.from(recording.installation))).toMatchObject(recording.known);
  });

  it('is on afterwards, with nothing under way and each trigger once', () => {
    expect(end.health).toEqual(recording.end.health);
    expect(end.triggers).toEqual(recording.end.triggers);
    expect(end.sheets).toEqual(recording.end.sheets);
  });

  it('ends with every row as that version would have ended it', () => {
    expect(end.rows).toEqual(recording.end.rows);
  });

  it('ends with as many mails to everybody, and no draft is left', () => {
    expect(end.mails).toEqual(recording.end.mails);
    expect(end.drafts).toEqual({});
  });

  it('ends with the same accounts, and none was changed more often', () => {
    expect(end.accounts).toEqual(recording.end.accounts);
    expect(end.changes).toEqual(recording.end.changes);
  });

  it('ends with the same deeds in the log, and the same accounts in the sheets', () => {
    expect(end.log).toEqual(recording.end.log);
    expect(end.agents).toEqual(recording.end.agents);
    expect(end.plan).toEqual(recording.end.plan);
  });

  it('is handled once: no request ends twice, and nothing is done twice about an account', () => {
    const lines = later.shown('Log').filter(isDeed);
    const deeds = lines.map((line) => [line['Request ID'], line.Address, line.Action].join(' '));
    expect(doubled(deeds.filter((deed) => !deed.startsWith('R-')))).toEqual([]);
    expect(doubled(end.log.filter((line) => /^R-.* Done\b/.test(line)))).toEqual([]);
    expect(doubled(end.accounts.map((account) => account.split(' ')[0]))).toEqual([]);
  });

  it('has mails that were not out yet, and each goes out once', () => {
    const rows = Installation.from(recording.installation).rows();
    const waiting = rows.filter(({ Mail = '' }) => /^(Queued|Sending|Withdrawn)/.test(Mail));
    const people = waiting.map((row) => row[COLUMNS.requester] ?? '');
    expect(people.filter((person) => end.mails[person] !== 1)).toEqual([]);
  });

  it('gives accounts back with the role and the departments that its log has kept', () => {
    const before = Installation.from(recording.installation)
      .shown('Log')
      .filter(({ Action }) => Action === 'Disabled');
    const restored = later.shown('Log').filter(({ Action }) => Action === 'Restored');
    for (const { Address } of restored) {
      const line = before.filter((each) => each.Address === Address).pop();
      const { role, departments } = JSON.parse(line?.Before ?? '{}');
      expect(end.accounts).toContain([Address, 'on', role, ...departments].join(' '));
    }
  });
});

function doubled<T>(list: readonly T[]): T[] {
  return list.filter((each, index) => list.indexOf(each) !== index);
}
