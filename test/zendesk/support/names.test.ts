import { person, refuse, supportOnStandIn, supportWithNames, wanted } from './on-stand-in';

describe('what Zendesk refuses', () => {
  it('is tried again with the numbers of today where those that were stored are others', () => {
    const { accounts, zendesk, connect } = supportWithNames();
    zendesk.addGroup('Sales');
    refuse(zendesk, 422, 'POST /users');
    expect(accounts.create([person('ana@acme.example')])).toMatchObject([{ kind: 'rejected' }]);
    expect(connect().create([person('ana@acme.example')])).toMatchObject([
      { kind: 'transient', reason: { code: 'failure.names-outdated' } },
    ]);
    expect(connect().create([person('ana@acme.example')])).toMatchObject([{ kind: 'rejected' }]);
  });

  it('is refused at once, in each execution, where no names are stored: none was outdated', () => {
    const { zendesk, connect } = supportOnStandIn({ policy: { disableBy: 'suspend' } });
    const ana = zendesk.addAgent({ email: 'ana@acme.example', suspended: true });
    refuse(zendesk, 422, `PUT /users/${ana.id}`);
    const parts = { names: { load: () => null, save: () => {} } };
    expect(connect(parts).enable([wanted(ana)])).toMatchObject([{ kind: 'rejected' }]);
    expect(connect(parts).enable([wanted(ana)])).toMatchObject([{ kind: 'rejected' }]);
  });
});
