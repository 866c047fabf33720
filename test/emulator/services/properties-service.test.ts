import { newGoogle, run } from '../test-helpers';

const STORE = 'PropertiesService.getUserProperties()';

describe('PropertiesService', () => {
  it('keeps texts between executions, and returns null for missing keys', () => {
    const google = newGoogle();
    run(google, `${STORE}.setProperty('a', 'x').setProperties({ b: true, empty: '' })`);
    expect(
      run(google, `return ['a', 'b', 'empty', 'c', 'toString'].map((key) => ${STORE}.getProperty(key))`),
    ).toEqual(['x', 'true', '', null, null]);
    expect(google.properties.user(google.owner)).toEqual({ a: 'x', b: 'true', empty: '' });
  });

  it('has a store for each user, and one each for the document and the script', () => {
    const google = newGoogle();
    run(
      google,
      `${STORE}.setProperty('a', '1'); PropertiesService.getDocumentProperties().setProperty('b', '2');`,
    );
    expect(run(google, `return ${STORE}.getProperties()`, 'other@example.com')).toEqual({});
    expect(
      run(google, 'return PropertiesService.getDocumentProperties().getKeys()', 'other@example.com'),
    ).toEqual(['b']);
    expect(google.properties.script()).toEqual({});
  });

  it('replaces all properties when told to delete the others', () => {
    const google = newGoogle();
    run(google, `${STORE}.setProperties({ a: '1', b: '2' }); ${STORE}.setProperties({ b: '3' }, true);`);
    expect(google.properties.user(google.owner)).toEqual({ b: '3' });
    run(google, `${STORE}.deleteProperty('b').deleteProperty('none'); ${STORE}.deleteAllProperties();`);
    expect(google.properties.user(google.owner)).toEqual({});
  });

  it("refuses a value over 9 KB with Google's words", () => {
    const google = newGoogle();
    run(google, `${STORE}.setProperty('a', 'x'.repeat(9 * 1024))`);
    expect(() => run(google, `${STORE}.setProperty('a', 'x'.repeat(9 * 1024 + 1))`)).toThrow(
      'Exception: Argument too large: value',
    );
    expect(() => run(google, `${STORE}.setProperty('a', 'ü'.repeat(5000))`)).toThrow(
      'Argument too large: value',
    );
  });

  it('refuses to hold more than 500 KB', () => {
    const body = `for (let i = 0; i < 56; i += 1) ${STORE}.setProperty('k' + i, 'x'.repeat(9 * 1024))`;
    expect(() => run(newGoogle(), body)).toThrow(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
  });

  it('has a daily quota', () => {
    const google = newGoogle();
    google.quota.properties(google.owner).left = 1;
    expect(() => run(google, `${STORE}.getKeys(); ${STORE}.getKeys();`)).toThrow(
      'Service invoked too many times for one day: properties.',
    );
  });
});
