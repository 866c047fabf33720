import { type Execution, Google, type GoogleOptions } from '.';

export const MANIFEST = {
  timeZone: 'Etc/UTC',
  oauthScopes: [
    'https://www.googleapis.com/auth/spreadsheets.currentonly',
    'https://www.googleapis.com/auth/script.container.ui',
    'https://www.googleapis.com/auth/script.external_request',
    'https://www.googleapis.com/auth/script.scriptapp',
    'https://www.googleapis.com/auth/script.send_mail',
    'https://www.googleapis.com/auth/userinfo.email',
    'https://mail.google.com/',
  ],
};

/** A script that runs the text that it is given, so that each test can have its own code. */
const EVALUATE = 'function evaluate(body) { return new Function(body)(); }';

export function newGoogle(options: Partial<GoogleOptions> = {}): Google {
  const code = `${EVALUATE}\n${options.code ?? ''}`;
  return new Google({ manifest: MANIFEST, ...options, code });
}

export function execute(google: Google, body: string, as = google.owner): Execution {
  return google.run('evaluate', [body], { as, via: 'menu' });
}

/** Runs code and gives its result; throws failures with the text that the script would see. */
export function run(google: Google, body: string, as = google.owner): unknown {
  const execution = execute(google, body, as);
  if (execution.state === 'completed') return execution.result;
  throw new Error(`${execution.error?.name}: ${execution.error?.message}`);
}
