import { readArguments } from './arguments';

describe('the command line', () => {
  it('can be empty', () => {
    expect(readArguments([])).toEqual({
      product: 'chat',
      port: 8089,
      agents: undefined,
      subdomain: 'acme',
      modes: {},
      choices: {},
    });
  });

  it('converts switches to modes', () => {
    const line =
      '--port 0 --agents a.csv --subdomain zoo --integrated --agent-workspace --throttled --seats 5 --down';
    expect(readArguments([...line.split(' '), '--slow', '3', '--enabled-as-int'])).toEqual({
      product: 'chat',
      port: 0,
      choices: {},
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
    expect(readArguments(['--help', '--port', 'x'])).toEqual({
      help: expect.stringContaining('--integrated-old'),
    });
  });

  it('listens where PORT says, unless --port does', () => {
    expect(readArguments([], '9000')).toMatchObject({ port: 9000 });
    expect(readArguments(['--port', '9001'], '9000')).toMatchObject({ port: 9001 });
    expect(readArguments([], '')).toMatchObject({ port: 8089 });
    expect(readArguments([], 'here')).toEqual({
      sentence: 'PORT is “here”; it must be a whole number up to 65535. Try --help.',
    });
  });

  it('converts switches to modes and choices of Support', () => {
    const line = '--product support --plan team --seats 3 --search-lag 60 --foreign-links --routing-off';
    expect(
      readArguments([...line.split(' '), '--chat-by-role', '--private-call', '--throttled']),
    ).toMatchObject({
      product: 'support',
      modes: {
        plan: 'team',
        seats: 3,
        searchLag: 60,
        linkHost: 'z3n-stand-in.zendesk.com',
        routing: false,
        privateEntitlements: true,
        throttled: { perMinute: 200 },
      },
      choices: { roleGrantsChat: true },
    });
  });

  it('takes every mode and choice by its name', () => {
    const given = [
      '--mode',
      'entitlementsLag=300',
      '--mode',
      'linkHost=null',
      '--mode',
      'malformed={"as":"html","times":2}',
    ];
    expect(
      readArguments([
        '--product',
        'support',
        ...given,
        '--choice',
        'anonymousMe=401',
        '--choice',
        'ownerRefusal=422',
      ]),
    ).toMatchObject({
      modes: { entitlementsLag: 300, linkHost: null, malformed: { as: 'html', times: 2 } },
      choices: { anonymousMe: '401', ownerRefusal: 422 },
    });
    expect(readArguments(['--choice', 'absentStyle=404', '--mode', 'agentWorkspace=true'])).toMatchObject({
      modes: { agentWorkspace: true },
      choices: { absentStyle: '404' },
    });
  });

  it('lists the choices of Support in its help, with the usual one first', () => {
    expect(readArguments(['--product', 'support', '--help'])).toEqual({
      help: expect.stringContaining('  seatRefusal=422-details | 422-error | 403-error | 403-text\n'),
    });
  });

  it.each([
    [['--port', 'http'], '--port is “http”; it must be a whole number up to 65535. Try --help.'],
    [['--port', '70000'], '--port is “70000”; it must be a whole number up to 65535. Try --help.'],
    [['--seats', '1.5'], '--seats is “1.5”; it must be a whole number up to 1000000. Try --help.'],
    [
      ['--subdomain', 'a.b'],
      '--subdomain is “a.b”; it must be lower-case letters, digits and hyphens. Try --help.',
    ],
    [['--product', 'talk'], '--product is “talk”; it must be chat or support. Try --help.'],
    [['--plan', 'team'], '--plan is only for --product support. Try --help.'],
    [['--product', 'support', '--integrated'], '--integrated is only for --product chat. Try --help.'],
    [['--mode', 'down'], '--mode is “down”; write it as NAME=VALUE. Try --help.'],
    [['--choice', 'x=1'], '--choice x=1: x is not known here. Try --help.'],
    [['--port'], "Option '--port <value>' argument missing. Try --help."],
    [['--fast'], "Unknown option '--fast'. Try --help."],
    [['agents.csv'], "Unexpected argument 'agents.csv'. Try --help."],
  ])('is refused with a sentence: %j', (given, sentence) => {
    expect(readArguments(given)).toEqual({ sentence });
  });
});
