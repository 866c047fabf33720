import { execute, newGoogle, run } from '../test-helpers';

describe('Utilities', () => {
  it('computes digests as signed bytes', () => {
    const body = "return Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'a').slice(0, 4)";
    expect(run(newGoogle(), body)).toEqual([-54, -105, -127, 18]);
  });

  it('encodes non-ASCII characters as UTF-8 only when told to', () => {
    const body = `
      const digest = (...args) => Utilities.base64Encode(Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, ...args));
      return [digest('ü') === digest('?'), digest('ü', Utilities.Charset.UTF_8) === digest(Utilities.newBlob('ü').getBytes())];`;
    expect(run(newGoogle(), body)).toEqual([true, true]);
  });

  it('encodes and decodes base64 with padding', () => {
    const body = `
      const text = Utilities.base64EncodeWebSafe([-1, -2, -3, -4]);
      return [text, Utilities.base64DecodeWebSafe(text), Utilities.base64Encode('Grüße')];`;
    expect(run(newGoogle(), body)).toEqual(['__79_A==', [-1, -2, -3, -4], 'R3LDvMOfZQ==']);
  });

  it('signs with HMAC', () => {
    const body = "return Utilities.computeHmacSha256Signature('message', 'key').slice(0, 3)";
    expect(run(newGoogle(), body)).toEqual([110, -98, -14]);
  });

  it('formats dates in a time zone', () => {
    const body = `
      const date = new Date('2026-07-04T22:05:09.007Z');
      return ["yyyy-MM-dd'T'HH:mm:ss.SSSXXX", 'EEE, d MMM yyyy', 'h:mm a', 'yy/M/d z'].map((pattern) =>
        Utilities.formatDate(date, 'Europe/Berlin', pattern));`;
    expect(run(newGoogle(), body)).toEqual([
      '2026-07-05T00:05:09.007+02:00',
      'Sun, 5 Jul 2026',
      '12:05 AM',
      '26/7/5 GMT+02:00',
    ]);
  });

  it('formats texts', () => {
    const body = "return Utilities.formatString('%s has %05d and %.2f%% of %-3s|', 'a', 42, 1.234, 'b')";
    expect(run(newGoogle(), body)).toBe('a has 00042 and 1.23% of b  |');
  });

  it('reads CSV', () => {
    const body = `return Utilities.parseCsv('a,"b ""c""",\\n"d\\ne",,f')`;
    expect(run(newGoogle(), body)).toEqual([
      ['a', 'b "c"', ''],
      ['d\ne', '', 'f'],
    ]);
  });

  it('creates a different version 4 UUID each time', () => {
    const uuids = run(newGoogle(), 'return [Utilities.getUuid(), Utilities.getUuid()]') as string[];
    expect(uuids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(uuids[0]).not.toBe(uuids[1]);
  });

  it('makes blobs of texts plain text', () => {
    const body = "return [Utilities.newBlob('x').getContentType(), Utilities.newBlob([1]).getContentType()]";
    expect(run(newGoogle(), body)).toEqual(['text/plain', null]);
  });

  it('crosses to the host with every call, which is counted and takes time but is no call of a service', () => {
    const google = newGoogle();
    const { calls, callCount, hostCount, localCount, startedAt, endedAt } = execute(
      google,
      "for (const text of ['a', 'b']) Utilities.base64Encode(Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, text)); Session.getEffectiveUser();",
    );
    expect(calls).toEqual({
      'Utilities.base64Encode': 2,
      'Utilities.computeDigest': 2,
      'Session.getEffectiveUser': 1,
    });
    expect([callCount, hostCount, localCount, endedAt - startedAt]).toEqual([0, 5, 0, 5]);
    expect(google.gate.total).toMatchObject({ callCount: 0, hostCount: 5, calls });
  });

  it('sleeps for at most five minutes', () => {
    expect(() => run(newGoogle(), 'Utilities.sleep(300001)')).toThrow('Invalid argument');
  });
});
