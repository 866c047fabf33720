import { withBold } from '../../src/sidebar/text/with-bold';

describe('a sentence with bold words', () => {
  it('alternates plain parts and bold words', () => {
    expect(withBold`Choose ${'Tools'} > ${'Create a new form'}.`).toEqual([
      'Choose ',
      { bold: 'Tools' },
      ' > ',
      { bold: 'Create a new form' },
      '.',
    ]);
  });

  it('keeps a name as a person typed it', () => {
    const [, name] = withBold`The sheet ${'<b>**2026**</b>'}`;
    expect(name).toEqual({ bold: '<b>**2026**</b>' });
  });
});
