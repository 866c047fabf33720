import { freeNames } from './free-names';

describe('the free names of a script', () => {
  it.each([
    ['fetch("x")', ['fetch']],
    ['const fetch = 1; fetch', []],
    ['api.fetch({ URL: 1 })', ['api']],
    ['api[fetch]', ['api', 'fetch']],
    ['({ URL })', ['URL']],
    ['({ URL: process })', ['process']],
    ['typeof window', ['window']],
    ['function f(process) { return process; }', []],
    ['function f() { return process; var process; }', []],
    ['function f() { g(); function g() {} } g()', ['g']],
    ['{ let crypto = 1; } crypto', ['crypto']],
    ['{ var crypto = 1; } crypto', []],
    ['try {} catch (Buffer) { Buffer; }', []],
    ['for (const name of names) name', ['names']],
    ['const { a: { b = c }, ...d } = e; b; d; a', ['c', 'e', 'a']],
    ['outer: for (;;) { break outer; }', []],
    ['class A { fetch() { return A; } }', []],
    ['(function self() { return self + arguments.length; })()', []],
    ['(() => arguments)', ['arguments']],
  ])('of %s are %j', (code, names) => {
    expect([...freeNames(code)].sort()).toEqual([...names].sort());
  });
});
