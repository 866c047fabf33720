import { readArguments } from './arguments';

describe('the command line', () => {
  it('can be empty', () => {
    expect(readArguments([])).toEqual({ port: 8089, agents: undefined, subdomain: 'acme', modes: {} });
  });

  it('converts switches to modes', () => {
    const line =
      '--port 0 --agents a.csv --subdomain zoo --integrated --agent-workspace --throttled --seats 5 --down';
    expect(readArguments([...line.split(' '), '--slow', '3', '--enabled-as-int'])).toEqual({
      port: 0,
      agents: 'a.csv',
      subdomain: 'zoo',
      modes: {
        kind: 'integrated',
        agentWorkspace: true,
        throttled: { perMinute: 200, retryAfter: 'seconds' },
        seatLimit: 5,
        enabledAsInt: true,
        down: { status: 503 },
        slow: { seconds: 3, limit: 3 },
      },
    });
    expect(readArguments(['--integrated-old'])).toMatchObject({ modes: { kind: 'integrated-old' } });
  });

  it('can ask for help', () => {
    expect(readArguments(['--help', '--port', 'x'])).toBe('help');
  });

  it.each([
    [['--port', 'http'], '--port is “http”; it must be a whole number up to 65535. Try --help.'],
    [['--port', '70000'], '--port is “70000”; it must be a whole number up to 65535. Try --help.'],
    [['--seats', '1.5'], '--seats is “1.5”; it must be a whole number up to 1000000. Try --help.'],
    [
      ['--subdomain', 'a.b'],
      '--subdomain is “a.b”; it must be lower-case letters, digits and hyphens. Try --help.',
    ],
    [['--port'], "Option '--port <value>' argument missing. Try --help."],
    [['--fast'], "Unknown option '--fast'. Try --help."],
    [['agents.csv'], "Unexpected argument 'agents.csv'. Try --help."],
  ])('is refused with a sentence: %j', (given, sentence) => {
    expect(readArguments(given)).toEqual({ sentence });
  });
});
