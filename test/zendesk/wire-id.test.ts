import * as v from 'valibot';
import { WireId } from '../../src/zendesk/wire-id';

describe('a number of Zendesk', () => {
  it.each([
    [7, '7'],
    [360786799676, '360786799676'],
    ['9007199254740991', '9007199254740991'],
  ])('%j is read as %j', (given, id) => {
    expect(v.parse(WireId, given)).toBe(id);
  });

  it.each([12.5, -7, 2 ** 53, '9007199254740993', '', 'abc', '12.5', '5/../../account?x=', ' 7', null, true])(
    '%j is none',
    (given) => {
      expect(v.safeParse(WireId, given).success).toBe(false);
    },
  );
});
