import { checkSetupChange } from '../../src/setup/schema';
import { DEFAULT_SETUP } from '../../src/setup/settings';
import { loadSetup, storeSetup } from '../../src/setup/storage';
import { Memory } from '../state/memory-store';

const complete = {
  ...DEFAULT_SETUP,
  connection: { ...DEFAULT_SETUP.connection, subdomain: 'acme' },
  responses: { sheetId: 7, columns: { requester: 'A', email: 'B', firstName: 'C', lastName: 'D' } },
  access: { ...DEFAULT_SETUP.access, domains: ['acme.example'] },
};

describe('a setup that was saved', () => {
  it('is still a right one when it comes back, approval and all', () => {
    const store = new Memory();
    storeSetup(store, complete);
    const loaded = loadSetup(store);
    expect(loaded.access.approval).toBe('none');
    expect(checkSetupChange(loaded)).toEqual({ change: complete, problems: [] });
    const shown = { ...loaded, connection: { ...loaded.connection, hasSecret: true } };
    expect(checkSetupChange(shown).problems).toEqual([]);
  });
});

describe('a change of the setup', () => {
  it('may leave out everything', () => {
    expect(checkSetupChange({})).toEqual({ change: {}, problems: [] });
  });

  it('gives back the sections that are right beside the problems of the others', () => {
    const { change, problems } = checkSetupChange({
      access: { domains: ['acme'], subdomains: true },
      idle: { mode: 'act' },
    });
    expect(change).toEqual({ idle: { mode: 'act' } });
    expect(problems.map(({ field }) => field)).toEqual(['access.domains.0']);
  });
});
