import { InputError } from '../rehearsal/input-error';
import { HELP, readArguments } from './arguments';
import { startDemo } from './demo';

/** `npm start`: Chat Access in a browser, on this machine. */
async function start(): Promise<void> {
  const given = readArguments(process.argv.slice(2));
  if (given === 'help') return console.log(HELP);
  const demo = await startDemo(given, readPort(process.env.PORT));
  const seconds = (performance.now() / 1000).toFixed(1);
  console.log(`Chat Access is ready at ${demo.url} (after ${seconds} s). Press Ctrl+C to stop.`);
  const end = () => demo.close().then(() => process.exit(0));
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
}

function readPort(given = '8080'): number {
  const port = Number(given);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new InputError(`PORT is ${given}; it must be a number from 0 to 65535.`);
}

start().catch((error) => {
  console.error(error instanceof InputError ? error.message : error);
  process.exitCode = 2;
});
