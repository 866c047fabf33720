import { extended } from '../../src/sidebar/unfinished';

describe('a list', () => {
  it('takes one or several, each once', () => {
    expect(extended(['acme.com'], 'acme.fr')).toEqual(['acme.com', 'acme.fr']);
    expect(extended(['acme.com'], 'ACME.com, acme.fr;acme.de\nacme.fr ')).toEqual([
      'acme.com',
      'acme.fr',
      'acme.de',
    ]);
    expect(extended(['acme.com'], '  ')).toEqual(['acme.com']);
  });
});
