import { ZendeskChat } from '.';
import { loadStandIn, type SavedStandIn, saveStandIn } from './saved-state';

const clock = () => Date.UTC(2026, 2, 2);

/** Saves it, through JSON. */
function throughJson(standIn: ZendeskChat): SavedStandIn {
  return JSON.parse(JSON.stringify(saveStandIn(standIn)));
}

function busyStandIn(): ZendeskChat {
  const standIn = new ZendeskChat({ clock, modes: { seatLimit: 7 } });
  standIn.addAgent({ email: 'ana@acme.example', departments: ['Chat'], lastLogin: clock() });
  standIn.addAgent({ email: 'ben@acme.example', enabled: false });
  standIn.handle(asking(standIn, 'GET', '/agents/email/ana@acme.example'));
  return standIn;
}

function asking(standIn: ZendeskChat, method: 'GET' | 'POST', path: string, body: object = {}) {
  return {
    method,
    url: `https://${standIn.subdomain}.zendesk.com/api/v2/chat${path}`,
    headers: { Authorization: `Bearer ${standIn.token}`, 'Content-Type': 'application/json' },
    body: method === 'GET' ? '' : JSON.stringify(body),
  };
}

describe('a saved stand-in', () => {
  it('is restored with its accounts, departments, modes and calls', () => {
    const before = busyStandIn();
    const after = new ZendeskChat({ clock, seed: 5 });
    loadStandIn(after, throughJson(before));
    expect(after.snapshot()).toEqual(before.snapshot());
    expect(after.modes).toEqual(before.modes);
    expect(after.calls).toEqual(before.calls);
    expect(after.owner).toBe(after.state.agents.get(before.owner.id));
    expect(throughJson(after)).toEqual(throughJson(before));
  });

  it('continues the sequence of ids and accepts the token', () => {
    const before = busyStandIn();
    const after = new ZendeskChat({ clock });
    loadStandIn(after, throughJson(before));
    const cleo = { email: 'cleo@acme.example', password: 'Abcdef1!x', display_name: 'Cleo', enabled: 1 };
    const made = [before, after].map((standIn) => standIn.handle(asking(standIn, 'POST', '/agents', cleo)));
    expect(made[0]).toMatchObject({ status: 201 });
    expect(made[1]).toEqual(made[0]);
  });

  it('shares nothing with what was saved', () => {
    const saved = saveStandIn(busyStandIn());
    const after = new ZendeskChat({ clock });
    loadStandIn(after, saved);
    after.addAgent({ email: 'dan@acme.example' });
    after.owner.displayName = 'Somebody else';
    expect(JSON.stringify(saved)).not.toMatch(/dan@|Somebody else/);
  });
});
