import { LEAD, TestInstallation } from './installation';

describe('an account whose number is none', () => {
  it.each(['12.5', '-7', '"5/../../account?x="', '""', '"abc"', '9007199254740993', '"9007199254740993"'])(
    'ends the request for a person with a sentence and one email, and leads to nobody else: %s',
    (id) => {
      const installation = TestInstallation.ready();
      const { google, zendesk } = installation;
      const agent = zendesk.addAgent({ email: 'ana@acme.example', enabled: false });
      const before = zendesk.snapshot();
      const { handle } = zendesk;
      google.server = (request) => {
        const answer = handle(request);
        if (answer && 'body' in answer)
          answer.body = answer.body.replaceAll(`"id":${agent.id}`, `"id":${id}`);
        return answer;
      };
      const row = installation.submit({ email: 'ana@acme.example' });
      installation.wait({ days: 2 }, 60);
      expect(installation.row(row).Status).toBe('⚠ Needs attention');
      expect(google.executions.filter(({ state }) => state === 'failed')).toEqual([]);
      expect(google.sent.filter(({ to }) => to === LEAD)).toHaveLength(1);
      expect(zendesk.snapshot()).toEqual(before);
    },
  );
});
