import { formProblem } from '../../../src/app/admin/form-link';

const OURS = 'https://docs.google.com/forms/d/ours/viewform';
const OTHER = 'https://docs.google.com/forms/d/other/viewform';

const facts = (parts: Partial<Parameters<typeof formProblem>[0]>) => ({
  sheet: 'Form Responses 1',
  address: '',
  known: OURS as string | null,
  others: () => [] as { name: string; address: string }[],
  ...parts,
});

describe('where the form writes', () => {
  it.each([
    ['into our sheet', facts({ address: OURS })],
    ['into our sheet, another than before', facts({ address: OTHER })],
    [
      'into a sheet that never had a form',
      facts({ known: '', others: () => [{ name: 'B', address: OTHER }] }),
    ],
    ['nowhere, as far as we have ever seen', facts({ known: null })],
    [
      'perhaps elsewhere: two others have forms, and ours was never seen',
      facts({
        known: null,
        others: () => [
          { name: 'B', address: OTHER },
          { name: 'C', address: OURS },
        ],
      }),
    ],
  ])('%s: nothing is wrong', (_, given) => {
    expect(formProblem(given)).toBeNull();
  });

  it('another sheet is named by the address of our form, whatever other forms there are', () => {
    const others = () => [
      { name: 'Lunch', address: OTHER },
      { name: 'Form Responses 2', address: OURS },
    ];
    expect(formProblem(facts({ others }))).toMatchObject({
      code: 'trouble.form-moved',
      to: 'Form Responses 2',
    });
  });

  it('the only other sheet with a form is the new place when our form is not known', () => {
    const others = () => [{ name: 'Form Responses 2', address: OURS }];
    expect(formProblem(facts({ known: null, others }))).toMatchObject({ to: 'Form Responses 2' });
  });

  it('no sheet of this workbook', () => {
    expect(formProblem(facts({}))).toEqual({ code: 'trouble.form-unlinked', sheet: 'Form Responses 1' });
  });
});
