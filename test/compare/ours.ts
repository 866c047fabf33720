import { chatSetup, saveSetup, turnOn } from '../fixture/set-up';
import { ADMIN, Desk, type Way } from './desk';

/** The built bundle. */
export const chatAccess: Way = {
  name: 'Chat Access',
  open() {
    const desk = new Desk();
    saveSetup(desk.google, chatSetup(desk.google, desk.zendesk));
    turnOn(desk.google);
    return desk;
  },
  told: ({ google }) => google.sent.filter(({ to }) => to !== ADMIN),
};
