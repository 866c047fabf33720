import { newGoogle, run } from '../test-helpers';

const CACHE = 'CacheService.getDocumentCache()';

describe('CacheService', () => {
  it('drops a value when it expires', () => {
    const google = newGoogle();
    run(google, `${CACHE}.put('short', 'x', 60); ${CACHE}.put('usual', 'x');`);
    google.advance({ seconds: 61 });
    expect(run(google, `return [${CACHE}.get('short'), ${CACHE}.get('usual')]`)).toEqual([null, 'x']);
    google.advance({ minutes: 10 });
    expect(run(google, `return ${CACHE}.getAll(['short', 'usual'])`)).toEqual({});
  });

  it('keeps nothing longer than six hours', () => {
    const google = newGoogle();
    run(google, `${CACHE}.put('a', 'x', 100000)`);
    google.advance({ hours: 6, minutes: 1 });
    expect(run(google, `return ${CACHE}.get('a')`)).toBeNull();
  });

  it('stores everything as text', () => {
    expect(
      run(newGoogle(), `${CACHE}.putAll({ a: 1, b: {}, c: null }); return ${CACHE}.getAll(['a', 'b', 'c'])`),
    ).toEqual({
      a: '1',
      b: '[object Object]',
      c: 'null',
    });
  });

  it('refuses keys over 250 characters, values over 100 KB and empty keys', () => {
    expect(() => run(newGoogle(), `${CACHE}.put('k'.repeat(251), 'x')`)).toThrow('Argument too large: key');
    expect(() => run(newGoogle(), `${CACHE}.put('k', 'x'.repeat(102401))`)).toThrow(
      'Argument too large: value',
    );
    expect(() => run(newGoogle(), `${CACHE}.put('k', 'x'.repeat(102400))`)).not.toThrow();
    expect(() => run(newGoogle(), `${CACHE}.get('')`)).toThrow('Invalid argument: key');
  });

  it('drops a tenth, the oldest first, when it is full', () => {
    const body = `
      for (let i = 0; i <= 1000; i += 1) ${CACHE}.put('k' + i, 'x');
      return [${CACHE}.get('k100'), ${CACHE}.get('k101')];`;
    expect(run(newGoogle(), body)).toEqual([null, 'x']);
  });

  it('has a separate user cache for each user', () => {
    const google = newGoogle();
    run(google, "CacheService.getUserCache().put('a', 'x')");
    expect(run(google, "return CacheService.getUserCache().get('a')", 'other@example.com')).toBeNull();
  });
});
