import fc from 'fast-check';
import { type Digest, requestId } from '../../src/requests/request-id';
import { ANA } from './memory-services';

const NOTHING_FURTHER = { answers: {}, recorded: '' };

/** What is fingerprinted, whole. */
function fingerprinted(timestamp: number | string, answers = ANA): string {
  let seen = '';
  const digest: Digest = (text) => {
    seen = text;
    return '';
  };
  requestId(timestamp, answers, digest, NOTHING_FURTHER);
  return seen;
}

describe('the id of a request', () => {
  it('is the beginning of a fingerprint, behind a letter', () => {
    expect(requestId(1, ANA, () => '0123456789abcdef', NOTHING_FURTHER)).toBe('R-0123456789ab');
  });

  it('is the same for the same timestamp and answers, and another one for all others', () => {
    const answer = fc.constantFrom('', 'a');
    const answers = fc.record({ requester: answer, email: answer, firstName: answer, lastName: answer });
    const request = fc.tuple(fc.constantFrom(1, '1'), answers);
    fc.assert(
      fc.property(request, request, ([at, a], [later, b]) => {
        const isSame = at === later && JSON.stringify(Object.values(a)) === JSON.stringify(Object.values(b));
        expect(fingerprinted(at, a) === fingerprinted(later, b)).toBe(isSame);
        expect(fingerprinted(at, { ...a })).toBe(fingerprinted(at, a));
      }),
      { numRuns: 3_000 },
    );
  });

  it('does not mix up what stands in one answer with what stands in the next', () => {
    const split = { ...ANA, firstName: 'Ana', lastName: 'Silva' };
    const shifted = { ...ANA, firstName: 'Ana","Silva', lastName: '' };
    expect(fingerprinted(1, split)).not.toBe(fingerprinted(1, shifted));
    expect(fingerprinted(1)).toBe('[1,"lead@acme.com","ana@acme.com","Ana","Silva"]');
  });
});
