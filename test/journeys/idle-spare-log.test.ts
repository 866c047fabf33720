import { call, idOf, PRODUCTS, planId, spare, spareByPage, WHY } from './idle-spare';
import { ADMIN, SECOND_EDITOR } from './installation';

const SPARED = `Spared from idle reviews, with no end date, by a line in the sheet Exemptions: ${WHY}`;

describe.each(PRODUCTS)('the log of who was spared in %s', (_product, make) => {
  type Installation = ReturnType<typeof make>;
  const sparing = (installation: Installation) =>
    installation
      .log()
      .filter(({ Action }) => Action === 'Spared' || Action === 'No longer spared')
      .map(({ Action, Address, By, Detail }) => [Action, Address, By, Detail]);
  const takeBack = (installation: Installation) =>
    call(installation, 'takeBackSpare', planId(installation), idOf(installation, 'ana'));

  it('has a line for each account that the owner spares by the menu, with the reason', () => {
    const installation = make();
    spare(installation, ['ana', 'cleo']);
    expect(sparing(installation)).toEqual([
      ['Spared', 'ana@acme.example', ADMIN, SPARED],
      ['Spared', 'cleo@acme.example', ADMIN, SPARED],
    ]);
    expect(call(installation, 'checkLog')).toMatchObject({ ok: true });
  });

  it('names an editor who spares and takes back on the page, as soon as the owner’s timer has run', () => {
    const installation = make();
    spareByPage(installation, 'ana');
    installation.google.clickMenu('Spare selected rows', { as: SECOND_EDITOR, sheet: 'Log', selection: [2] });
    spare(installation, ['ben'], WHY, SECOND_EDITOR);
    expect(sparing(installation)).toHaveLength(1);
    takeBack(installation);
    installation.runTimerOnce();
    expect(sparing(installation)).toEqual([
      ['Spared', 'ana@acme.example', ADMIN, SPARED],
      ['Spared', 'ben@acme.example', SECOND_EDITOR, SPARED],
      [
        'No longer spared',
        'ana@acme.example',
        ADMIN,
        'The line in the sheet Exemptions that spared this account was deleted.',
      ],
    ]);
    expect(call(installation, 'checkLog')).toMatchObject({ ok: true });
  });

  it('says nothing of accounts that were exempt already, and of nothing that was taken back', () => {
    const installation = make();
    takeBack(installation);
    spareByPage(installation, 'ana');
    spareByPage(installation, 'ana');
    expect(sparing(installation)).toHaveLength(1);
  });

  it('says of an editor with a formula for a reason what was typed', () => {
    const installation = make();
    spareByPage(installation, 'ana', '=HYPERLINK("x")');
    expect(sparing(installation)[0]?.[3]).toContain('=HYPERLINK("x")');
  });
});
