import { ServiceError } from '../../emulator';
import { advanceWithLateTimer } from '../../late-timer';
import { EDITOR, OWNER, SimWorld } from '../world/sim-world';
import { passTime } from '../world/time';
import { runScenario, type Simulation } from './simulations';

/** Another editor uninstalls while the triggers are missing; then the owner opens the sidebar. */
export const uninstalledElsewhere: Simulation = (bundle) => {
  const world = SimWorld.turnedOn({ bundle });
  for (const { id } of world.google.triggers()) world.google.removeTrigger(id);
  world.google.run('uninstall', [], { as: EDITOR, via: 'sidebar' });
  world.google.run('getSetup', [], { via: 'sidebar' });
  const isLeft = 'credential' in world.google.properties.user(OWNER);
  return isLeft ? ['the credential is still there after the owner has called'] : [];
};

/** Gmail makes no draft when Chat Access is turned on. */
export const draftsRefusedWhenTurnedOn: Simulation = (bundle) => {
  const world = SimWorld.turnedOn({ bundle });
  world.google.run('turnOff', [], { via: 'sidebar' });
  world.google.faults.next('GmailApp.createDraft', { message: 'Gmail operation not allowed.' });
  world.google.run('turnOn', [], { via: 'sidebar' });
  return world.google.triggers().length > 0 ? ['it was turned on where it cannot work'] : [];
};

/** Gmail makes no drafts for four days, in which a request comes. */
export const gmailDownForDays: Simulation = (bundle) =>
  runScenario({ bundle }, (world) => {
    const { google } = world;
    google.gate.intercept = ({ name }) => {
      if (/createDraft|Drafts\.create/.test(name)) throw new ServiceError('Gmail operation not allowed.');
    };
    world.submit();
    advanceWithLateTimer(google, { days: 4 }, 240);
    google.gate.intercept = undefined;
    return undefined;
  });

/** The form is linked to another sheet. */
export const formRelinked: Simulation = (bundle) => {
  const world = SimWorld.turnedOn({ bundle });
  passTime(world, { hours: 1 });
  world.google.form.relink('Form Responses 2');
  passTime(world, { hours: 2 });
  const told = world.google.sent.filter(({ subject }) => subject.includes('the form no longer writes'));
  return told.length === 1 ? [] : [`the admins got ${told.length} alerts about the form`];
};

/** Google refuses to write into one row; another waits beside it. */
export const oneRowProtected: Simulation = (bundle) =>
  runScenario({ bundle }, (world) => {
    refuseRow(world, 2);
    for (const name of ['ana', 'ben']) world.submit({ email: `${name}@acme.example` }, { fire: false });
    passTime(world, { hours: 2 });
    const told = world.google.sent.filter(({ subject }) => subject.includes('Google refuses what it writes'));
    const isDone = world.google.form.sheet.record(3).Status === '✓ Done';
    world.google.gate.intercept = undefined;
    return [
      ...(isDone ? [] : ['a row waits because of another one']),
      ...(told.length === 1 ? [] : [`the admins got ${told.length} alerts about refused writes`]),
    ];
  });

function refuseRow({ google }: SimWorld, row: number): void {
  google.gate.intercept = ({ name, args }) => {
    if (name !== 'SpreadsheetApp.Range.setValues') return;
    const target = new RegExp(`^${google.form.sheetId}!R(\\d+)C\\d+:(\\d+)x`).exec(String(args[0]));
    if (target && Number(target[1]) <= row && row < Number(target[1]) + Number(target[2])) {
      throw new ServiceError('You are trying to edit a protected cell or object.');
    }
  };
}
