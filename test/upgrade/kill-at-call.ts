import { type Google, Killed } from '../emulator';

/** Google ends the execution that `act` starts when it is about to make this call; `after`: once it has made it. */
export function cutOff(google: Google, call: RegExp, act: () => void, { after = false } = {}): void {
  let isMade = false;
  let isDead = false;
  google.gate.intercept = ({ name, args }) => {
    const isCall = call.test(`${name} ${JSON.stringify(args)}`);
    if (isMade || (isCall && !after)) {
      isDead = true;
      throw new Killed('((killed))');
    }
    isMade = isCall;
  };
  act();
  google.gate.intercept = undefined;
  if (!isDead) throw new Error(`Nothing was cut off at ${call}.`);
}
