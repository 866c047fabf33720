import type { Answer } from '../../http';
import { countCalls, kindOf } from './call-counter';

const reply = (status: number): Answer => ({ status, headers: {}, body: '', seconds: 0 });

describe('counting calls', () => {
  it.each([
    ['https://a.zendesk.com/api/v2/chat/agents?since_id=0&limit=100', 'GET /agents'],
    ['https://a.zendesk.com/api/v2/chat/agents/email/a%40b.example', 'GET /agents/email/:address'],
    ['https://a.zendesk.com/api/v2/chat/agents/360786799676', 'GET /agents/:id'],
    ['https://a.zendesk.com/api/v2/chat/agents/me', 'GET /agents/me'],
    ['https://a.zendesk.com/api/v2/chat/departments/name/Help%20Desk', 'GET /departments/name/:name'],
    ['https://a.zendesk.com/oauth2/chat/token', 'GET /oauth2/chat/token'],
  ])('counts %s as %s', (url, kind) => {
    expect(kindOf({ method: 'GET', url })).toBe(kind);
  });

  it('counts refusals and lost answers as failed, but not 404', () => {
    const answers: Answer[] = [reply(200), reply(404), reply(429), { lost: 'timeout', seconds: 60 }];
    const counter = countCalls(() => answers.shift() as Answer);
    for (let call = 0; call < 4; call += 1) {
      counter.server({
        method: 'GET',
        url: 'https://a.zendesk.com/api/v2/chat/agents',
        headers: {},
        body: '',
      });
    }
    expect(counter.counts()).toEqual([{ kind: 'GET /agents', calls: 4, failed: 2 }]);
  });
});
