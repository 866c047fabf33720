/** The weekly digests once more, on the build that is made with `--compose`; how they are mailed is the same on both products. */

import './compose-build';
import { Killed } from '../emulator';
import { digests, PEER, PRODUCTS, passDays } from './digest-installation';
import { ADMIN, LEAD } from './installation';

const ALL = { mail: { digest: 'requesters' } };

describe.each(PRODUCTS.slice(0, 1))('the weekly digests by the Gmail API, on %s,', (_, ready) => {
  const withRequests = () => {
    const installation = ready(ALL);
    installation.submit({ email: 'ana@acme.example' });
    installation.submit({ email: 'ben@acme.example', requester: PEER });
    passDays(installation, 6);
    return installation;
  };
  const told = (installation: ReturnType<typeof withRequests>) =>
    digests(installation)
      .map(({ to }) => to)
      .sort();
  const wanted = [ADMIN, LEAD, PEER].sort();

  it('reach the admins and each requester once, and leave no draft', () => {
    const installation = withRequests();
    passDays(installation, 2);
    expect(told(installation)).toEqual(wanted);
    expect(installation.google.mailbox(ADMIN).drafts).toEqual([]);
  });

  it.each(['Gmail.Users.Drafts.create', 'Gmail.Users.Drafts.send'])(
    'reach nobody twice where an execution is killed by %s',
    (name) => {
      const installation = withRequests();
      const { gate } = installation.google;
      let kills = 2;
      gate.intercept = (call) => {
        if (call.name === name && kills-- > 0) throw new Killed('((killed))');
      };
      passDays(installation, 2);
      gate.intercept = undefined;
      installation.google.advance({ hours: 2 });
      expect(told(installation)).toEqual(wanted);
      expect(installation.google.mailbox(ADMIN).drafts).toEqual([]);
    },
  );
});
