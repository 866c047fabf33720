import { applyChange, type ConnectionFacts, connectionProblem } from '../../../src/app/admin/save-setup';
import { DEFAULT_SETUP } from '../../../src/setup/settings';

const SAVED = { product: 'chat', subdomain: 'acme', host: 'zendesk' } as const;
const OWNER = 'admin@acme.example';

describe('a changed connection', () => {
  const problem = (facts: Partial<ConnectionFacts>) =>
    connectionProblem({ saved: SAVED, wanted: SAVED, hasCredential: false, otherOwner: null, ...facts })
      ?.code;

  it('is fine while the address stays, with and without a new credential', () => {
    expect(problem({})).toBeUndefined();
    expect(problem({ hasCredential: true })).toBeUndefined();
  });

  it.each([{ subdomain: 'globex' }, { host: 'zopim' as const }])(
    'needs the credential again when its address becomes another one (%j)',
    (change) => {
      const wanted = { ...SAVED, ...change };
      expect(problem({ wanted })).toBe('setup.address-changed');
      expect(problem({ wanted, hasCredential: true })).toBeUndefined();
    },
  );

  it('needs no credential the first time', () => {
    expect(problem({ saved: { ...SAVED, subdomain: '' } })).toBeUndefined();
  });

  it('is for the owner alone while Chat Access is on; everything else may be saved by any editor', () => {
    const wanted = { ...SAVED, subdomain: 'globex' };
    expect(problem({ otherOwner: OWNER })).toBeUndefined();
    expect(problem({ otherOwner: OWNER, hasCredential: true })).toBe('setup.not-owner');
    expect(problem({ otherOwner: OWNER, wanted })).toBe('setup.not-owner');
  });
});

describe('a change applied to the saved setup', () => {
  it('hands the credential over apart: it is never part of the setup', () => {
    const credential = { kind: 'token', token: 'abc' } as const;
    const applied = applyChange(DEFAULT_SETUP, {
      connection: { subdomain: 'acme', credential, hasSecret: true },
    });
    expect(applied.credential).toBe(credential);
    expect(applied.setup.connection).toEqual({ product: 'chat', subdomain: 'acme', host: 'zendesk' });
  });

  it('takes a mail text away with null', () => {
    const own = { subject: 'Hi', body: 'Hi' };
    const { setup } = applyChange(DEFAULT_SETUP, { mail: { templates: { created: own, failed: own } } });
    expect(applyChange(setup, { mail: { templates: { created: null } } }).setup.mail.templates).toEqual({
      failed: own,
    });
  });
});
