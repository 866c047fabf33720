import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { type AnyNode, parse } from 'acorn';
import { build } from 'esbuild';
import { TRIGGERS } from '../../src/app/admin/triggers';
import { freeNames } from './free-names';
import { keyOf, nodesOf, tree } from './nodes';
import { notedMenu } from './noted-menu';

const CODE = readFileSync('dist/Code.js', 'utf8');
const BUNDLE = 'chatAccess';

/** What stored triggers, the menu and saved sidebars hold on to. A name leaves this list only on purpose. */
const PUBLIC = [
  ...['onOpen', 'onInstall', 'onFormSubmit', 'processPending'],
  ...['openSetup', 'retrySelectedRows', 'retryFailedRows', 'extractAgents'],
  ...['approveSelectedRows', 'rejectSelectedRows'],
  ...['reviewIdleAgents', 'planIdleReview', 'applyIdlePlan', 'releaseIdlePlan'],
  ...['reviewIdlePlan', 'spareSelectedRows'],
  ...['getIdlePlan', 'askIdlePlan', 'runIdlePlan', 'spareAccount', 'takeBackSpare'],
  ...['restoreSelectedAgents', 'undoLastIdleRun', 'blockSelectedRows'],
  ...['showPersonHistory', 'getPersonHistory'],
  ...['pauseDesk', 'resumeDesk', 'checkInstallation', 'checkLog', 'showHelp', 'updateDashboard'],
  ...['makeEvidence', 'getEvidence'],
  ...[
    'getSetup',
    'saveSetup',
    'testConnection',
    'turnOn',
    'turnOff',
    'previewRow',
    'sendTestMail',
    'getProgress',
  ],
  ...['uninstall', 'getBacklog', 'getChoices', 'getMailTexts', 'getHistory', 'retryRequest', 'showRequest'],
];

/** developers.google.com/apps-script/reference: the services that the bundle may find. */
const SERVICES = [
  ...[
    'SpreadsheetApp',
    'Charts',
    'GmailApp',
    'MailApp',
    'UrlFetchApp',
    'PropertiesService',
    'CacheService',
    'LockService',
  ],
  ...['ScriptApp', 'HtmlService', 'Session', 'Utilities', 'Logger', 'console'],
];

/**
 * Not there: developers.google.com/apps-script/guides/v8-runtime#limitations and measurements of others. How
 * much of `Intl` and `WeakRef` is there has not been measured.
 */
const MISSING = [
  ...['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval', 'queueMicrotask', 'structuredClone'],
  ...['fetch', 'Headers', 'Request', 'Response', 'FormData', 'File', 'Blob', 'URL', 'URLSearchParams'],
  ...['TextEncoder', 'TextDecoder', 'ReadableStream', 'WritableStream', 'AbortController', 'AbortSignal'],
  ...['atob', 'btoa', 'crypto', 'SubtleCrypto', 'performance', 'window', 'document', 'navigator', 'self'],
  ...['process', 'Buffer', 'require', 'module', 'exports', 'global', 'Event', 'EventTarget', 'DOMException'],
  ...['Intl', 'WeakRef', 'FinalizationRegistry'],
];

/** Library functions that came after ES2020, which is as far as the types of the source go. */
const TOO_NEW = [
  ...['at', 'hasOwn', 'replaceAll', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced'],
  ...['groupBy', 'any', 'withResolvers', 'isWellFormed', 'toWellFormed'],
];

/** The realm of an execution: ECMAScript, and services that say so when somebody asks for them. */
function bareRealm(onAsked: (name: string) => unknown) {
  const realm = createContext({});
  runInContext('delete globalThis.console', realm);
  const before = globalsOf(realm);
  for (const name of SERVICES)
    Object.defineProperty(realm, name, { configurable: true, get: () => onAsked(name) });
  return { realm, before };
}

function globalsOf(realm: object): string[] {
  return runInContext('Object.getOwnPropertyNames(globalThis)', realm);
}

describe('the bundle', () => {
  it('loads in bare ECMAScript without asking for a single service', () => {
    const asked: string[] = [];
    const { realm } = bareRealm((name) => asked.push(name));
    runInContext(CODE, realm);
    expect(asked).toEqual([]);
  });

  it('loads where there is nothing but ECMAScript, not even a console', () => {
    const realm = createContext({});
    runInContext('delete globalThis.console', realm);
    runInContext(CODE, realm);
    expect(typeof realm.onFormSubmit).toBe('function');
  });

  it('leaves no other global than the public functions and the bundle itself', () => {
    const { realm, before } = bareRealm(() => undefined);
    runInContext(CODE, realm);
    const left = globalsOf(realm).filter((name) => !before.includes(name) && !SERVICES.includes(name));
    expect(left.sort()).toEqual([...PUBLIC, BUNDLE].sort());
    expect(topLevel().map(nameOf).sort()).toEqual([...PUBLIC, BUNDLE].sort());
  });

  it('makes reachable what src/index.ts exports, and nothing else', async () => {
    const { metafile } = await build({
      entryPoints: ['src/index.ts'],
      bundle: true,
      write: false,
      format: 'esm',
      metafile: true,
      outfile: 'Code.js',
    });
    expect(metafile.outputs['Code.js']?.exports.sort()).toEqual([...PUBLIC].sort());
  });

  it('declares each public function in the way that the pickers and google.script.run find it', () => {
    for (const name of PUBLIC) expect(CODE).toMatch(new RegExp(`^function ${name}\\(`, 'm'));
  });

  it('has every function that the menu names', () => {
    expect(menuOf(load())).not.toEqual([]);
    for (const { handler } of menuOf(load())) expect(PUBLIC).toContain(handler);
  });

  it('has every function that a trigger names', () => {
    expect(TRIGGERS.length).toBeGreaterThan(1);
    for (const { handler } of TRIGGERS) expect(PUBLIC).toContain(handler);
  });

  it.each([
    ['the sidebar', 'contract.ts', 'SidebarServer', 'getSetup'],
    ['the page of the idle plan', 'contract/plan.ts', 'PlanServer', 'getIdlePlan'],
    ['the page of a person', 'contract/person.ts', 'PersonServer', 'getPersonHistory'],
    ['the page of the evidence', 'contract/evidence.ts', 'EvidenceServer', 'getEvidence'],
  ])('has every function that %s calls', (_page, file, name, one) => {
    const contract = readFileSync(`src/${file}`, 'utf8');
    const pattern = new RegExp(`^export interface ${name}(?: extends [\\w, ]+)? \\{$([\\s\\S]*?)^\\}$`, 'm');
    const called = [...(pattern.exec(contract)?.[1] ?? '').matchAll(/^ {2}(\w+)\(/gm)].map(
      ([, each]) => each,
    );
    expect(called).toContain(one);
    for (const name of called) expect(PUBLIC).toContain(name);
  });

  it('is written in ES2020, which the parser behind a push takes', () => {
    expect(() => parse(CODE, { ecmaVersion: 2020, sourceType: 'script' })).not.toThrow();
  });

  it('uses no name but those of ECMAScript and of the services', () => {
    const realm = createContext({});
    const known = [...globalsOf(realm), ...SERVICES, 'undefined'].filter((name) => !MISSING.includes(name));
    expect([...freeNames(CODE)].filter((name) => !known.includes(name))).toEqual([]);
  });

  it('calls no library function that is newer than ES2020', () => {
    const nodes = nodesOf(tree(CODE));
    const called = nodes.flatMap((node) =>
      node.type === 'CallExpression' && node.callee.type === 'MemberExpression' && !node.callee.computed
        ? [keyOf(node.callee.property)]
        : [],
    );
    const own = nodes.flatMap((node) => (node.type === 'MethodDefinition' ? [keyOf(node.key)] : []));
    expect(called).toContain('map');
    expect(called.filter((name) => TOO_NEW.includes(name) && !own.includes(name))).toEqual([]);
  });

  it('can be loaded again over itself, and behaves at the second call as at the first', () => {
    const realm = load();
    const first = menuOf(realm);
    expect(menuOf(realm)).toEqual(first);
    runInContext(CODE, realm);
    expect(menuOf(realm)).toEqual(first);
  });

  it('has not swollen by accident: what it costs to load is printed by the bench', () => {
    // Four languages of the mails beside English take 65,000 bytes: about 80 sentences and 16 mails each, accents as escapes;
    // the page of the idle plan takes 10,000, the dashboard 20,000, the evidence 30,000, the weekly digest 20,000. What people are told
    // at the screen takes 350,000 in those languages: functions that are only compiled where somebody reads them.
    expect(statSync('dist/Code.js').size).toBeLessThan(1_000_000);
  });
});

describe('the folder that is pushed', () => {
  it('holds exactly seven files', () => {
    expect(readdirSync('dist').sort()).toEqual([
      'Code.js',
      'Evidence.html',
      'Help.html',
      'IdlePlan.html',
      'Person.html',
      'Sidebar.html',
      'appsscript.json',
    ]);
  });
});

/** What stands at the top of the bundle, apart from `"use strict"`. */
function topLevel(): AnyNode[] {
  const { body } = parse(CODE, { ecmaVersion: 2020, sourceType: 'script' });
  return body.filter((node) => !(node.type === 'ExpressionStatement' && 'directive' in node));
}

function nameOf(node: AnyNode): string {
  if (node.type === 'FunctionDeclaration' && node.id) return node.id.name;
  if (node.type !== 'VariableDeclaration' || node.kind !== 'var') return `an odd ${node.type}`;
  return node.declarations.map(({ id }) => (id.type === 'Identifier' ? id.name : id.type)).join();
}

interface Realm extends Record<string, unknown> {
  onOpen?: () => void;
}

function load(): Realm {
  const realm = createContext({}) as Realm;
  runInContext(CODE, realm);
  return realm;
}

/** The items that `onOpen` adds. */
function menuOf(realm: Realm) {
  const { items, service } = notedMenu();
  realm.SpreadsheetApp = service;
  realm.onOpen?.();
  return items;
}
