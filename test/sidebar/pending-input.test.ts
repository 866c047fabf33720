import { addItems } from '../../src/sidebar/pending-input';

describe('a list of addresses or domains', () => {
  it('takes one or several items, each of them once and ignoring case', () => {
    expect(addItems(['acme.com'], 'acme.fr')).toEqual(['acme.com', 'acme.fr']);
    expect(addItems(['acme.com'], 'ACME.com, acme.fr;acme.de\nacme.fr ')).toEqual([
      'acme.com',
      'acme.fr',
      'acme.de',
    ]);
    expect(addItems(['acme.com'], '  ')).toEqual(['acme.com']);
  });
});
