import { disarm } from '../single/disturbance';
import { EDITOR, SimWorld } from '../world/sim-world';
import { passTime } from '../world/time';
import { runScenario, type Simulation } from './simulations';

/** An agent is called like the credential. */
export const credentialInName: Simulation = (bundle) =>
  runScenario({ bundle }, (world) => {
    listWith(world.zendesk.token, world);
  });

/** The answer to a create is lost; then an agent is called like the password that was in it. */
export const passwordInName: Simulation = (bundle) =>
  runScenario({ bundle }, (world) => {
    world.zendesk.modes.intercept = ({ method }) => (method === 'POST' ? BROKEN : undefined);
    world.submit();
    disarm(world);
    listWith(world.observed.secrets[0] ?? '', world);
  });

const BROKEN = { status: 502, headers: {}, body: '', seconds: 0.2 };

function listWith(displayName: string, { google, zendesk }: SimWorld): void {
  zendesk.addAgent({ email: 'ben@acme.example', displayName });
  google.clickMenu('Export agents to sheet');
}

/** Zendesk refuses an account and quotes a token that was given to another script. */
export const tokenInRefusal: Simulation = (bundle) =>
  runScenario({ bundle }, (world) => {
    const token = world.zendesk.issueToken();
    const refusal = {
      status: 422,
      headers: {},
      body: JSON.stringify({ error: `not by ${token}` }),
      seconds: 0.2,
    };
    world.zendesk.modes.intercept = ({ method }) => (method === 'POST' ? refusal : undefined);
    world.submit();
    disarm(world);
    const shown = JSON.stringify(world.google.form.sheet.display());
    return shown.includes(token.slice(0, 8)) ? [`${token} is visible`] : [];
  });

/** Another editor saves the owner's token as the name of a department; then somebody submits the form. */
export const tokenInSetup: Simulation = (bundle) => {
  const world = SimWorld.turnedOn({ bundle });
  const { google, zendesk } = world;
  google.run('saveSetup', [{ access: { departments: [zendesk.token] } }], { as: EDITOR, via: 'sidebar' });
  world.submit();
  passTime(world, { hours: 1 });
  const places = [...google.spreadsheet.sheets.map((sheet) => sheet.display()), google.sent];
  return places
    .filter((place) => JSON.stringify(place).includes(zendesk.token))
    .map(() => 'the token is visible');
};
