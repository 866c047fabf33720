import { type Either, evidence, FORMULA, forgeLines, PRODUCTS, withHistory } from './evidence-installation';
import { call, idOf, PRODUCTS as PLANNED, planId, spare } from './idle-spare';
import { ADMIN, SECOND_EDITOR } from './installation';
import { logSheet } from './log-hands';

const agentsOf = ({ google }: Either) => google.spreadsheet.sheet('Agents');

describe.each(PRODUCTS)('evidence where the log of %s was tampered with', (_, before) => {
  it('counts lines without a proof for nothing, and lists them apart', () => {
    const installation = withHistory(before);
    const intact = evidence(installation);
    forgeLines(installation);
    const made = evidence(installation);
    for (const title of ['Accounts opened', 'Accounts closed', 'Requests that were refused or failed']) {
      expect(made.part(title)).toEqual(intact.part(title));
    }
    const { facts, rows } = made.part('State of the Log');
    expect(facts[1]).toMatch(/^NOT INTACT: Row \d+ of the Log was not written by Chat Access\./);
    expect(facts[2]).toMatch(/^2 lines without a valid proof, or copied from their rows .*count for nothing/);
    expect(rows).toMatchObject([
      { Proof: 'None', 'Claimed action': 'Created', 'Claimed address': FORMULA },
      { Proof: 'Not valid', 'Claimed action': 'Created', 'Claimed address': 'first@acme.example' },
    ]);
    const { lastRow } = logSheet(installation as never);
    expect(rows.map(({ Sheet, Row }) => `${Sheet} ${Row}`)).toEqual([
      `Log ${lastRow - 2}`,
      `Log ${lastRow - 1}`,
    ]);
  });
});

describe.each(PRODUCTS)('the list of accounts of %s', (_, start) => {
  const population = (installation: Either) =>
    evidence(installation).part('Population: all accounts by state').facts;

  it.each<[string, (sheet: ReturnType<typeof agentsOf>) => void]>([
    ['a later last use', (sheet) => sheet.set('H2', new Date('2026-03-01T09:00:00Z'))],
    ['another state', (sheet) => sheet.set('J2', 'Disabled by Chat Access')],
    ['another address', (sheet) => sheet.set('B2', 'mallory@acme.example')],
  ])('is told from one in which somebody has typed %s', (_change, type) => {
    const installation = start();
    installation.google.clickMenu('Export agents to sheet');
    expect(population(installation)).toContainEqual(expect.stringMatching(/^Complete: /));
    type(agentsOf(installation));
    expect(population(installation)).toContainEqual(expect.stringMatching(/^ALTERED: /));
  });

  it('may be sorted, and is not complete where a line is missing', () => {
    const installation = start();
    installation.google.clickMenu('Export agents to sheet');
    agentsOf(installation).sort('E-mail', false);
    expect(population(installation)).toContainEqual(expect.stringMatching(/^Complete: /));
    agentsOf(installation).deleteRow(2);
    expect(population(installation)).toContainEqual(expect.stringMatching(/^Not complete: .*was changed/));
  });
});

it.each(PLANNED)('names who has spared an account of a plan, and why (%s)', (_, start) => {
  const installation = start();
  spare(installation, ['ana', 'ben'], 'On leave, like boss@acme.example', SECOND_EDITOR);
  const spared = evidence(installation);
  expect(spared.part('Exemptions').rows).toMatchObject(
    ['ana', 'ben'].map((name) => ({
      Address: `${name}@acme.example`,
      Reason: 'On leave, like boss@acme.example',
      By: expect.stringMatching(new RegExp(`^${SECOND_EDITOR}, 20`)),
    })),
  );
  expect(call(installation, 'takeBackSpare', planId(installation), idOf(installation, 'ana'))).toMatchObject({
    ok: true,
  });
  const changes = evidence(installation).part('Settings changed, and what people did').rows;
  expect(changes.slice(-3).map(({ Action, By }) => [Action, By])).toEqual([
    ['Spared', SECOND_EDITOR],
    ['Evidence made', ADMIN],
    ['No longer spared', ADMIN],
  ]);
});
