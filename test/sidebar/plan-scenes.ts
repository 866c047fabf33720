import { addAgents, disabledAgents } from './agents';
import { Scene, SuiteScene } from './scene';

const DAY_MS = 24 * 60 * 60_000;

const POLICY = {
  mode: 'report',
  disableAfterDays: 45,
  warnDaysBefore: null,
  limit: { percent: 100, count: 2_000 },
};

/** A plan that waits for a person, and the addresses of the accounts that are off. */
export type PlanScene = Scene & { switchedOff(): string[] };

/** First names and the days since their last sign-in. */
type People = Record<string, number>;

type Make = (people: People, idle?: object) => PlanScene;

export function planScenes(): [string, Make][] {
  return [
    ['Zendesk Chat', chatScene],
    ['Zendesk Suite', suiteScene],
  ];
}

export function chatScene(people: People, idle: object = {}): PlanScene {
  const scene = new Scene().withForm().saved({ idle: { ...POLICY, ...idle } });
  addAgents(scene.turnedOn(), people);
  return reviewed(scene, () => disabledAgents(scene));
}

function suiteScene(people: People, idle: object = {}): PlanScene {
  const scene = new SuiteScene().withForm();
  scene.saved({
    idle: { ...POLICY, ...idle },
    access: { domains: ['acme.example'], role: 'Staff', chat: 'ignore' },
  });
  scene.turnedOn();
  const now = scene.google.clock.now();
  for (const [name, days] of Object.entries(people)) {
    const [createdAt, lastLoginAt] = [now - 400 * DAY_MS, now - days * DAY_MS];
    scene.support.addAgent({
      email: `${name.toLowerCase()}@acme.example`,
      name: `${name} Diaz`,
      createdAt,
      lastLoginAt,
    });
  }
  const addresses = Object.keys(people).map((name) => `${name.toLowerCase()}@acme.example`);
  return reviewed(scene, () =>
    addresses.filter((address) => scene.support.state.usersOf(address).every(({ role }) => role !== 'agent')),
  );
}

function reviewed<S extends Scene>(scene: S, switchedOff: () => string[]): S & PlanScene {
  scene.google.run('reviewIdleAgents', [{}]);
  return Object.assign(scene, { switchedOff });
}
