import { type Google, Killed } from '../emulator';

/** Kills the execution that `action` starts before it makes a matching call, or after it with `after`. */
export function killAtCall(google: Google, call: RegExp, action: () => void, { after = false } = {}): void {
  let isMade = false;
  let isKilled = false;
  google.gate.intercept = ({ name, args }) => {
    const isCall = call.test(`${name} ${JSON.stringify(args)}`);
    if (isMade || (isCall && !after)) {
      isKilled = true;
      throw new Killed('((killed))');
    }
    isMade = isCall;
  };
  action();
  google.gate.intercept = undefined;
  if (!isKilled) throw new Error(`No call matched ${call}.`);
}
